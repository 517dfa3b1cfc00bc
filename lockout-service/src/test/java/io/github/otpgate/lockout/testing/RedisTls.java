package io.github.otpgate.lockout.testing;

import io.github.otpgate.embedded.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the service reaches Redis servers that have TLS and a password, whatever they are to each other. */
final class RedisTls {

    private RedisTls() {}

    static TestCertificates certificates() {
        try {
            return TestCertificates.create(Files.createTempDirectory("otpgate-certificates-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service's settings. */
    static Map<String, String> client(String type, List<String> urls, String password, TestCertificates certificates) {
        return new HashMap<>(Map.of(
                "quarkus.redis.client-type",
                type,
                "quarkus.redis.hosts",
                String.join(",", urls),
                "quarkus.redis.password",
                password,
                "quarkus.redis.tls-configuration-name",
                "redis",
                "quarkus.tls.redis.trust-store.pem.certs",
                certificates.authority().toString(),
                "quarkus.tls.redis.hostname-verification-algorithm",
                "HTTPS"));
    }
}
