package io.github.otpgate.testkit;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.CodecPolicy;
import org.apache.commons.codec.binary.Base32;

/**
 * A standard authenticator program, as a trainee would have it: RFC 6238 by an implementation (java-otp, Commons Codec) that
 * shares nothing with ours. Six digits, 60-second steps, SHA-1.
 */
public final class Authenticator {

    private static final Duration STEP = Duration.ofSeconds(60);
    private static final int DIGITS = 6;
    private static final int CODES = 1_000_000;
    /** Steps to either side of now in which no wrong code may be right; wider than any window of ours. */
    private static final int SAFE_STEPS = 10;

    private static final TimeBasedOneTimePasswordGenerator CODE_GENERATOR = new TimeBasedOneTimePasswordGenerator(
            STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    private static final Base32 BASE_32 =
            Base32.builder().setDecodingPolicy(CodecPolicy.STRICT).get();

    private final Key secret;

    private Authenticator(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "RAW");
    }

    /**
     * An authenticator that was given this secret.
     *
     * @param base32 RFC 4648, as in the {@code secret} parameter of an {@code otpauth} URI
     * @throws IllegalArgumentException if that is not base32
     */
    public static Authenticator of(String base32) {
        if (base32.isEmpty() || !BASE_32.isInAlphabet(base32)) {
            throw new IllegalArgumentException("secret: expected base32");
        }
        return of(BASE_32.decode(base32));
    }

    /** An authenticator that was given this secret, in bytes. */
    public static Authenticator of(byte[] secret) {
        return new Authenticator(secret);
    }

    /** The code that it shows at this time. */
    public String code(Instant time) {
        try {
            return CODE_GENERATOR.generateOneTimePasswordString(secret, time, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC-SHA1 takes keys of every length", impossible);
        }
    }

    /** A code that it does not show within ten steps of this time. */
    public String wrongCode(Instant time) {
        return wrongCodes(time, 1).get(0);
    }

    /** This many different codes that it does not show within ten steps of this time; always the same ones for one time. */
    public List<String> wrongCodes(Instant time, int count) {
        Set<String> right = LongStream.rangeClosed(-SAFE_STEPS, SAFE_STEPS)
                .mapToObj(steps -> code(time.plus(STEP.multipliedBy(steps))))
                .collect(Collectors.toSet());
        int first = Integer.parseInt(code(time));
        return IntStream.range(1, CODES)
                .mapToObj(distance -> String.format(Locale.ROOT, "%06d", (first + distance) % CODES))
                .filter(code -> !right.contains(code))
                .limit(count)
                .toList();
    }
}
