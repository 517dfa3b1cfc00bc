package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.TestCertificates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaCertificatesTest {

    @TempDir
    Path folder;

    private TestCertificates certificates;
    private double now;

    @BeforeEach
    void create() {
        certificates = TestCertificates.create(folder);
        now = System.currentTimeMillis() / 1000.0;
    }

    @Test
    void certificateThatIsGivenAsTextIsWatchedByTheNameOfItsSetting() {
        SimpleMeterRegistry metrics = watching(Map.of(
                "ssl.keystore.certificate.chain", certificates.clientCertificate(),
                "ssl.keystore.key", certificates.clientKey()));

        assertThat(expiry(metrics, "kafka.ssl.keystore.certificate.chain")).isGreaterThan(now);
    }

    @Test
    void pemFilesAreWatchedBesideTheKeysThatTheyMayHold() throws IOException {
        Path store = Files.writeString(
                folder.resolve("client.pem"), certificates.clientKey() + certificates.clientCertificate());
        SimpleMeterRegistry metrics = watching(Map.of(
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                store.toString(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificates.authority().toString()));

        assertThat(expiry(metrics, store.toString())).isGreaterThan(now);
        assertThat(expiry(metrics, certificates.authority().toString())).isGreaterThan(now);
    }

    @Test
    void keyStoresAreOpenedWithTheirPasswordAndAnUnreadableOneExpiresAtNoKnownTime() {
        String store = folder.resolve("keys.p12").toString();

        assertThat(expiry(
                        watching(Map.of(
                                "ssl.keystore.type", "PKCS12",
                                "ssl.keystore.location", store,
                                "ssl.keystore.password", "only-in-tests")),
                        store))
                .isGreaterThan(now);
        assertThat(expiry(
                        watching(Map.of(
                                "ssl.keystore.type", "PKCS12",
                                "ssl.keystore.location", store,
                                "ssl.keystore.password", "another")),
                        store))
                .isNaN();
    }

    @Test
    void whereThereIsNoneNothingIsWatched() {
        assertThat(watching(Map.of("bootstrap.servers", "localhost:9092")).getMeters())
                .isEmpty();
    }

    private static SimpleMeterRegistry watching(Map<String, Object> deployment) {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        new KafkaCertificates(metrics, deployment);
        return metrics;
    }

    private static double expiry(SimpleMeterRegistry metrics, String file) {
        return metrics.get("otp.certificate.expires.seconds")
                .tag("file", file)
                .gauge()
                .value();
    }
}
