package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaLinkTest {

    @Test
    void plainUnlessSaidOtherwise() {
        assertThat(environment("minimal", "{}"))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT")
                .doesNotContainKeys("KAFKA_SASL_MECHANISM", "KAFKA_SSL_TRUSTSTORE_LOCATION");
    }

    @Test
    void jaasLineIsTakenFromTheSecretAsStrimziWritesIt() {
        assertThat(environment("strimzi", "{}"))
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                .containsEntry("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512")
                .containsEntry("KAFKA_SASL_JAAS_CONFIG", "otp-otpgate-lockout-service/sasl.jaas.config");
    }

    @Test
    void jaasLineIsMadeOfUserAndPasswordByKubernetes() {
        Manifests secured = Chart.with("secured").render();
        assertThat(Manifests.environment(secured.container("lockout-service")))
                .containsEntry("SASL_PASSWORD", "lockout-kafka-user/password")
                .containsEntry(
                        "KAFKA_SASL_JAAS_CONFIG",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"otpgate\" password=\"$(SASL_PASSWORD)\";");
        assertThat(secured.container("lockout-service").getEnv())
                .extracting("name")
                .as("Kubernetes knows only variables that stand before")
                .containsSubsequence("SASL_PASSWORD", "KAFKA_SASL_JAAS_CONFIG");
    }

    @Test
    void plainPasswordsHaveTheirOwnModule() {
        assertThat(environment("secured", "kafka: {saslMechanism: PLAIN}").get("KAFKA_SASL_JAAS_CONFIG"))
                .startsWith("org.apache.kafka.common.security.plain.PlainLoginModule ");
    }

    @Test
    void brokersAreTrustedByTheirAuthorityAlone() {
        Manifests secured = Chart.with("secured").render();
        for (String service : Manifests.SERVICES) {
            assertThat(Manifests.environment(secured.container(service)))
                    .containsEntry("KAFKA_SSL_TRUSTSTORE_TYPE", "PEM")
                    .containsEntry("KAFKA_SSL_TRUSTSTORE_LOCATION", "/etc/otpgate/kafka-tls/ca.crt");
            assertThat(Mounts.source(secured, service, "/etc/otpgate/kafka-tls"))
                    .isEqualTo("configMap kafka-ca ca.crt");
        }
    }

    @Test
    void eachServiceShowsACertificateOfItsOwn() {
        assertThat(environment("mtls", "lockout: {kafka: {privateKeyKey: tls.key}}"))
                .containsEntry("KAFKA_SECURITY_PROTOCOL", "SSL")
                .containsEntry("KAFKA_SSL_KEYSTORE_TYPE", "PEM")
                .containsEntry("KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN", "lockout-kafka-user/user.crt")
                .containsEntry("KAFKA_SSL_KEYSTORE_KEY", "lockout-kafka-user/tls.key")
                .doesNotContainKey("KAFKA_SASL_MECHANISM");
    }

    private static Map<String, String> environment(String example, String values) {
        return Manifests.environment(Chart.with(example).and(values).render().container("lockout-service"));
    }
}
