package io.github.otpgate.contracts.token;

import io.github.otpgate.contracts.secret.ConfiguredKeys;
import java.security.Key;
import java.util.HashMap;
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
     * @throws IllegalArgumentException if there is no key, a key is not base64 or shorter than 256 bits, or an id stands twice; the message names no key
     */
    public static TicketKeyRing parse(String configured) {
        Map<String, byte[]> configuredKeys = ConfiguredKeys.parse(
                "ticket keys", configured, length -> length >= KEY_BYTES, "at least " + KEY_BYTES + " bytes");
        Map<String, Key> keys = new HashMap<>();
        configuredKeys.forEach((id, key) -> keys.put(id, new HmacKey(key)));
        return new TicketKeyRing(configuredKeys.keySet().iterator().next(), keys);
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
