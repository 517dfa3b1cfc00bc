package io.github.otpgate.edge.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * {@code otp_certificate_expires_seconds}: when the first certificate of each watched file expires, in seconds since 1970; NaN if
 * the file cannot be read. Read at every scrape, so that an exchanged file is seen at once.
 */
@Startup
@ApplicationScoped
class Certificates {

    Certificates(MeterRegistry metrics, CertificatesConfig config) {
        config.files().orElse(List.of()).forEach(file -> Gauge.builder(
                        "otp.certificate.expires.seconds", () -> firstExpiry(file))
                .description("When the first certificate of the file expires, in seconds since 1970; NaN if unreadable")
                .tag("file", file.toString())
                .register(metrics));
    }

    static double firstExpiry(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .mapToDouble(certificate -> certificate.getNotAfter().getTime() / 1000.0)
                    .min()
                    .orElse(Double.NaN);
        } catch (IOException | CertificateException unreadable) {
            return Double.NaN;
        }
    }
}
