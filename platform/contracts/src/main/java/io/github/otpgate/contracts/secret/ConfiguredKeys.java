package io.github.otpgate.contracts.secret;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Symmetric keys in the form they are configured in: {@code keyId:base64,keyId:base64,...}. Messages tell the place of a bad
 * entry and quote nothing of it, for a key may stand where an id should.
 */
public final class ConfiguredKeys {

    private ConfiguredKeys() {}

    /**
     * The keys by their ids, in the order in which they stand.
     *
     * @param what what the keys are, for messages
     * @param length which numbers of bytes are right for a key, and {@code expected} in words
     * @throws IllegalArgumentException if there is no key, a key is not base64 or not that long, or an id stands twice
     */
    public static Map<String, byte[]> parse(String what, String configured, IntPredicate length, String expected) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        int place = 0;
        for (String entry : configured.split(",", -1)) {
            String where = what + ": entry " + ++place + ": ";
            String[] parts = entry.strip().split(":", 2);
            if (parts.length != 2 || parts[0].isEmpty()) {
                throw new IllegalArgumentException(where + "expected keyId:base64, entries separated by commas");
            }
            byte[] key = base64(parts[1], where);
            if (!length.test(key.length)) {
                throw new IllegalArgumentException(where + "expected a key of " + expected);
            }
            if (keys.put(parts[0], key) != null) {
                throw new IllegalArgumentException(where + "its key id stands twice");
            }
        }
        return keys;
    }

    private static byte[] base64(String text, String where) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException(where + "expected the key in base64");
        }
    }
}
