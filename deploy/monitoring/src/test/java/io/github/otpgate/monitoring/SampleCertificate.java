package io.github.otpgate.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate for the services to watch, made by the JDK's keytool. */
final class SampleCertificate {

    private SampleCertificate() {}

    static void create(Path pem) throws IOException, InterruptedException {
        Path store = pem.resolveSibling("watched.p12");
        Files.deleteIfExists(store);
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=sample", "-keystore", store.toString());
        keytool("-exportcert", "-rfc", "-file", pem.toString(), "-keystore", store.toString());
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-alias", "sample", "-storepass", "only-for-this-test"));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("keytool failed");
        }
    }
}
