package io.github.otpgate.contracts.secret;

import java.security.MessageDigest;
import java.security.SecureRandom;

/** The shared secret of a device (RFC 4226 section 4: at least 128, better 160 bits). Never shows itself. */
public final class DeviceSecret {

    /** Length of a new secret: 160 bits. */
    public static final int BYTES = 20;

    private final byte[] bytes;

    private DeviceSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new secret from this source of randomness. */
    public static DeviceSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DeviceSecret(bytes);
    }

    /** @throws IllegalArgumentException if there are fewer than {@link #BYTES} bytes */
    public static DeviceSecret of(byte[] bytes) {
        if (bytes.length < BYTES) {
            throw new IllegalArgumentException("secret: expected at least " + BYTES + " bytes");
        }
        return new DeviceSecret(bytes.clone());
    }

    /** A copy of the secret's bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceSecret secret && MessageDigest.isEqual(secret.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return DeviceSecret.class.hashCode();
    }

    /** Never the secret itself. */
    @Override
    public String toString() {
        return "DeviceSecret[hidden]";
    }
}
