package io.github.otpgate.edge.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.SampleCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private static final long DAY = 24 * 60 * 60;

    @TempDir
    Path folder;

    @Test
    void firstToExpireCounts() throws Exception {
        Path longer = SampleCertificate.valid(30, folder.resolve("longer.pem"));
        Path shorter = SampleCertificate.valid(3, folder.resolve("shorter.pem"));
        Path chain = folder.resolve("chain.pem");
        Files.writeString(chain, Files.readString(longer) + Files.readString(shorter));

        assertThat(Certificates.firstExpiry(chain))
                .isEqualTo(System.currentTimeMillis() / 1000.0 + 3 * DAY, Offset.offset(DAY / 2.0));
    }

    @Test
    void whatCannotBeReadExpiresAtNoKnownTime() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n");

        assertThat(Certificates.firstExpiry(broken)).isNaN();
        assertThat(Certificates.firstExpiry(Files.createFile(folder.resolve("empty.pem"))))
                .isNaN();
        assertThat(Certificates.firstExpiry(folder.resolve("missing.pem"))).isNaN();
    }
}
