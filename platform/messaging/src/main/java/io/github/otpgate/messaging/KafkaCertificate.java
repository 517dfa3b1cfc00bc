package io.github.otpgate.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificates of one of Kafka's two stores, in whichever form the settings have them: PEM text, a PEM file, or a key store
 * with a password.
 *
 * @param label the file, or the setting that holds the text
 */
record KafkaCertificate(String label, Reader reader) {

    private static final String PEM = "PEM";

    /** @param store {@code keystore} or {@code truststore} */
    static Optional<KafkaCertificate> of(String store, Map<String, Object> settings) {
        String textSetting =
                store.equals("keystore") ? "ssl.keystore.certificate.chain" : "ssl.truststore.certificates";
        Object text = settings.get(textSetting);
        if (text != null) {
            byte[] pem = text.toString().getBytes(UTF_8);
            return Optional.of(new KafkaCertificate("kafka." + textSetting, () -> certificates(pem)));
        }
        Object location = settings.get("ssl." + store + ".location");
        if (location == null) {
            return Optional.empty();
        }
        Path file = Path.of(location.toString());
        String type = Objects.toString(settings.get("ssl." + store + ".type"), "JKS");
        Object password = settings.get("ssl." + store + ".password");
        return Optional.of(new KafkaCertificate(
                file.toString(),
                type.equals(PEM)
                        ? () -> certificates(Files.readAllBytes(file))
                        : () -> certificates(file, type, password)));
    }

    /** When the first of them expires, in seconds since 1970; NaN if they cannot be read. Read again each time. */
    double firstExpiry() {
        try {
            return reader.read().stream()
                    .filter(X509Certificate.class::isInstance)
                    .mapToDouble(certificate ->
                            ((X509Certificate) certificate).getNotAfter().getTime() / 1000.0)
                    .min()
                    .orElse(Double.NaN);
        } catch (IOException | GeneralSecurityException unreadable) {
            return Double.NaN;
        }
    }

    /** The file may hold a key as well, which the parser would stumble over. */
    private static Collection<? extends Certificate> certificates(byte[] pem) throws GeneralSecurityException {
        String text = new String(pem, UTF_8);
        int first = text.indexOf("-----BEGIN CERTIFICATE-----");
        return first < 0
                ? List.of()
                : CertificateFactory.getInstance("X.509")
                        .generateCertificates(
                                new ByteArrayInputStream(text.substring(first).getBytes(UTF_8)));
    }

    private static Collection<? extends Certificate> certificates(Path file, String type, Object password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, password == null ? null : password.toString().toCharArray());
        }
        List<Certificate> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.getCertificateChain(alias);
            Stream.of(chain == null ? new Certificate[] {store.getCertificate(alias)} : chain)
                    .forEach(found::add);
        }
        return found;
    }

    /** Reads certificates. */
    interface Reader {

        Collection<? extends Certificate> read() throws IOException, GeneralSecurityException;
    }
}
