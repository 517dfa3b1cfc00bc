package io.github.otpgate.contracts.token;

import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.keys.HmacKey;

/** The HMAC-SHA256 keys of one kind of ticket: the first one signs, all of them verify. */
public final class TicketKeyRing {

    private static final int KEY_BYTES = 32;

    private final String activeKeyId;
    private final Map<String, Key> keys;

    private TicketKeyRing(String activeKeyId, Map<String, Key> keys) {
        this.activeKeyId = activeKeyId;
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads a ring from its configured form, {@code keyId:base64,keyId:base64,...}: the first key is the active one.
     *
     * @throws IllegalArgumentException if there is no key, a key is shorter than 256 bits, or an id stands twice; the message names no key
     */
    public static TicketKeyRing parse(String configured) {
        Map<String, Key> keys = new LinkedHashMap<>();
        String active = null;
        for (String entry : configured.split(",")) {
            String[] parts = entry.strip().split(":", 2);
            if (parts.length != 2 || parts[0].isEmpty()) {
                throw new IllegalArgumentException("ticket keys: expected keyId:base64 entries separated by commas");
            }
            byte[] bytes = Base64.getDecoder().decode(parts[1]);
            if (bytes.length < KEY_BYTES) {
                throw new IllegalArgumentException(
                        "ticket keys: key " + parts[0] + ": expected at least " + KEY_BYTES + " bytes");
            }
            if (keys.put(parts[0], new HmacKey(bytes)) != null) {
                throw new IllegalArgumentException("ticket keys: key id " + parts[0] + " stands twice");
            }
            active = active == null ? parts[0] : active;
        }
        return new TicketKeyRing(active, keys);
    }

    String activeKeyId() {
        return activeKeyId;
    }

    Key activeKey() {
        return keys.get(activeKeyId);
    }

    Optional<Key> key(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(keys.get(id));
    }
}
