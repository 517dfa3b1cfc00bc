package io.github.otpgate.contracts.totp;

import io.github.otpgate.contracts.secret.DeviceSecret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code of a secret at a time step: RFC 6238 over RFC 4226, HMAC-SHA-1, six digits. */
public final class Totp {

    /** The hash by the name that key URIs use for it. */
    public static final String ALGORITHM = "SHA1";

    private static final String HMAC = "HmacSHA1";
    private static final int LOW_NIBBLE = 0xf;
    private static final int WITHOUT_SIGN = 0x7fffffff;

    private Totp() {}

    /** The code that a device with this secret shows during this step. */
    public static Code code(DeviceSecret secret, long step) {
        return Code.parse(digits(secret.bytes(), step, Code.DIGITS)).orElseThrow();
    }

    /** Whether this is the code of that step. Takes the same time whatever the code is. */
    public static boolean matches(DeviceSecret secret, long step, Code code) {
        return same(digits(secret.bytes(), step, Code.DIGITS), code.digits());
    }

    /** RFC 4226 section 5.3. */
    static String digits(byte[] secret, long counter, int digits) {
        byte[] hash = hmac(secret, counter);
        int offset = hash[hash.length - 1] & LOW_NIBBLE;
        int truncated = ByteBuffer.wrap(hash).getInt(offset) & WITHOUT_SIGN;
        // Adding the modulus gives every value its leading zeros; its own leading one is cut off.
        int modulus = (int) Math.pow(10, digits);
        return Long.toString((long) modulus + truncated % modulus).substring(1);
    }

    static boolean same(String some, String others) {
        return MessageDigest.isEqual(
                some.getBytes(StandardCharsets.US_ASCII), others.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] secret, long counter) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-1 is missing from this Java runtime", impossible);
        }
    }
}
