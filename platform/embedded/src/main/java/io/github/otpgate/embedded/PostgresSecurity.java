package io.github.otpgate.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** TLS, and nobody comes in without it. */
record PostgresSecurity(TestCertificates certificates) {

    private static final String CERTIFICATE = "server.crt";
    private static final String KEY = "server.key";

    /** Once, into the data folder that {@code initdb} has made. */
    void install(Path data, ServerHome home, UnprivilegedAccount account) throws IOException {
        Path key = data.resolve(KEY);
        Path certificate = data.resolve(CERTIFICATE);
        Files.copy(certificates.serverKey(), key, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(certificates.serverCertificate(), certificate, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        account.own(home, key, certificate);
        // Written into the file that is there, which keeps its owner.
        Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all all scram-sha-256\n");
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "ssl = on\nssl_cert_file = '%s'\nssl_key_file = '%s'\n".formatted(CERTIFICATE, KEY));
    }
}
