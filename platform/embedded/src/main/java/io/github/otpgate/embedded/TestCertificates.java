package io.github.otpgate.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority of its own with a certificate for servers on localhost and one for a client, made anew each time, as PEM. The JDK's
 * {@code keytool} makes them.
 */
public final class TestCertificates {

    private static final String PASSWORD = "only-in-tests";

    private final Path folder;
    private final KeyStore keys;

    private TestCertificates(Path folder, KeyStore keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Makes them; the files go into this folder. */
    public static TestCertificates create(Path folder) {
        Path store = folder.resolve("keys.p12");
        keytool(store, "authority", "CN=otpgate test authority", "-ext", "bc:c");
        keytool(store, "server", "CN=server", "-signer", "authority", "-ext", "san=dns:localhost,ip:127.0.0.1");
        keytool(store, "client", "CN=client", "-signer", "authority");
        try (InputStream file = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD.toCharArray());
            return new TestCertificates(folder, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new EmbeddedServerException("Cannot read the certificates just made", e);
        }
    }

    /** The file with the authority's certificate. */
    public Path authority() {
        return file("ca.crt", certificate("authority"));
    }

    /** The client's certificate. */
    public String clientCertificate() {
        return certificate("client");
    }

    /** The client's private key, PKCS #8. */
    public String clientKey() {
        return key("client");
    }

    Path serverCertificate() {
        return file("server.crt", certificate("server"));
    }

    Path serverKey() {
        return file("server.key", key("server"));
    }

    /** Key and certificate in one file. */
    Path serverKeyStore() {
        return file("server.pem", key("server") + certificate("server"));
    }

    private String certificate(String alias) {
        try {
            return pem("CERTIFICATE", keys.getCertificate(alias).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new EmbeddedServerException("No certificate of " + alias, e);
        }
    }

    private String key(String alias) {
        try {
            return pem("PRIVATE KEY", keys.getKey(alias, PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new EmbeddedServerException("No key of " + alias, e);
        }
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String what, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, base64);
    }

    private static void keytool(Path store, String alias, String name, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-alias",
                alias,
                "-dname",
                name,
                "-validity",
                "2"));
        command.addAll(List.of(more));
        ServerProcess.run(new ServerHome(store.getParent(), false).create(), command);
    }
}
