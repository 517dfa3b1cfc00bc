package io.github.otpgate.edge.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that stand for one content: {@code /app/main.<first half of its SHA-256 in hex>.js}. The build gives them. */
final class HashedName {

    private static final Pattern FORM = Pattern.compile("/.*\\.([0-9a-f]{32})\\.[a-z0-9]+");
    private static final int BYTES = 16;

    private HashedName() {}

    static boolean isOne(String path) {
        return FORM.matcher(path).matches();
    }

    /** Whether this is the content that the name stands for. */
    static boolean standsFor(String path, byte[] content) {
        Matcher form = FORM.matcher(path);
        return form.matches() && form.group(1).equals(hash(content));
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
