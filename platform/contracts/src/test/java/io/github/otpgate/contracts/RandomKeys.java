package io.github.otpgate.contracts;

import java.security.SecureRandom;
import java.util.Base64;

/** Keys for tests: new ones each time. */
public final class RandomKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomKeys() {}

    /** This many random bytes as base64. */
    public static String base64(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
