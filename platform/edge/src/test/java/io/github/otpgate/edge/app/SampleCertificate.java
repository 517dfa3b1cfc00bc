package io.github.otpgate.edge.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A self-signed certificate, made by the JDK's keytool. */
public final class SampleCertificate {

    private static final String PASSWORD = "only-for-this-test";

    private SampleCertificate() {}

    /** Writes one that is valid for so many days from now; returns the file. */
    public static Path valid(int days, Path pem) throws IOException, InterruptedException {
        Path store = pem.resolveSibling(pem.getFileName() + ".p12");
        keytool(store, "-genkeypair", "-keyalg", "EC", "-dname", "CN=sample", "-validity", Integer.toString(days));
        keytool(store, "-exportcert", "-rfc", "-file", pem.toString());
        Files.delete(store);
        return pem;
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-alias",
                "sample",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(1, List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool ended with status " + process.exitValue());
        }
    }
}
