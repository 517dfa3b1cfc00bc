package io.github.otpgate.verification.application;

import io.github.otpgate.verification.domain.EarlierAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;

/**
 * A request that its caller named, as it is remembered.
 *
 * @param caller who named it
 * @param keyHash keyed hash of caller and name
 * @param fingerprint keyed hash of all that the request asks for
 */
public record IdempotentRequest(String caller, String keyHash, String fingerprint) {

    /** How long an answer is remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    /** The earlier answer, if it was given to this same request. */
    Verification replay(EarlierAnswer earlier) {
        boolean same = MessageDigest.isEqual(bytes(earlier.fingerprint()), bytes(fingerprint));
        return same
                ? new Verification.Answered(earlier.answer())
                : new Verification.NotJudged(Verification.Reason.KEY_REUSED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
