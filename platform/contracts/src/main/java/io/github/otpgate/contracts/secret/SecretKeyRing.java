package io.github.otpgate.contracts.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Seals device secrets with AES-256-GCM (JWE {@code dir} / {@code A256GCM}). One active key seals; it and any number of older
 * ones open, so that the active key rotates without downtime: first every service learns the new key as an older one, then it
 * becomes the active one. A sealed secret belongs to one device and cannot be opened as another's.
 */
public final class SecretKeyRing {

    private static final int KEY_BYTES = 32;
    private static final String DEVICE_HEADER = "dev";
    private static final AlgorithmConstraints DIRECT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints AES_256_GCM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final String activeKeyId;
    private final Map<String, SecretKey> keys;

    private SecretKeyRing(String activeKeyId, Map<String, SecretKey> keys) {
        this.activeKeyId = activeKeyId;
        this.keys = Map.copyOf(keys);
    }

    /**
     * Reads a ring from its configured form, {@code keyId:base64,keyId:base64,...}: the first key is the active one.
     *
     * @throws IllegalArgumentException if there is no key, a key is not 256 bits long, or an id stands twice; the message names no key
     */
    public static SecretKeyRing parse(String configured) {
        Map<String, byte[]> configuredKeys =
                ConfiguredKeys.parse("key ring", configured, length -> length == KEY_BYTES, KEY_BYTES + " bytes");
        Map<String, SecretKey> keys = new HashMap<>();
        configuredKeys.forEach((id, key) -> keys.put(id, new SecretKeySpec(key, "AES")));
        return new SecretKeyRing(configuredKeys.keySet().iterator().next(), keys);
    }

    /** The secret, sealed for this device with the active key. */
    public SealedSecret seal(DeviceSecret secret, UUID deviceId) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setKeyIdHeaderValue(activeKeyId);
            jwe.setHeader(DEVICE_HEADER, deviceId.toString());
            jwe.setKey(keys.get(activeKeyId));
            jwe.setPlaintext(secret.bytes());
            return new SealedSecret(jwe.getCompactSerialization());
        } catch (JoseException impossible) {
            throw new IllegalStateException("device secret cannot be sealed", impossible);
        }
    }

    /** Whether there are keys that only open. */
    public boolean hasFormerKeys() {
        return keys.size() > 1;
    }

    /**
     * The same secret sealed with the active key; empty: it is already.
     *
     * @throws UnsealingException as {@link #open}
     */
    public Optional<SealedSecret> sealedAnew(SealedSecret sealed, UUID deviceId) {
        return activeKeyId.equals(keyId(sealed))
                ? Optional.empty()
                : Optional.of(seal(open(sealed, deviceId), deviceId));
    }

    /** @throws UnsealingException if the secret is another device's, was changed, or its key is not on this ring */
    public DeviceSecret open(SealedSecret sealed, UUID deviceId) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(DIRECT);
            jwe.setContentEncryptionAlgorithmConstraints(AES_256_GCM);
            jwe.setCompactSerialization(sealed.jwe());
            SecretKey key = keys.get(String.valueOf(jwe.getKeyIdHeaderValue()));
            if (key == null) {
                throw new UnsealingException("no key with id " + jwe.getKeyIdHeaderValue() + " on the ring", null);
            }
            jwe.setKey(key);
            byte[] secret = jwe.getPlaintextBytes();
            if (!deviceId.toString().equals(jwe.getHeader(DEVICE_HEADER))) {
                throw new UnsealingException("sealed for another device", null);
            }
            return DeviceSecret.of(secret);
        } catch (JoseException | IllegalArgumentException broken) {
            throw new UnsealingException("sealed secret cannot be opened", broken);
        }
    }

    private static String keyId(SealedSecret sealed) {
        try {
            JsonWebEncryption jwe = new JsonWebEncryption();
            jwe.setCompactSerialization(sealed.jwe());
            return jwe.getKeyIdHeaderValue();
        } catch (JoseException broken) {
            throw new UnsealingException("sealed secret cannot be read", broken);
        }
    }
}
