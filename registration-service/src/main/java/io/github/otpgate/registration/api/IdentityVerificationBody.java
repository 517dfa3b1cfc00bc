package io.github.otpgate.registration.api;

import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.registration.domain.IdentityVerification;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What the institution's identity provider said.
 *
 * @param verifiedAt ISO 8601 with an offset; finer than a microsecond is cut off
 */
@RegisterForReflection
record IdentityVerificationBody(
        @NotNull @Pattern(regexp = WORD, message = WORD_EXPECTED)
        String provider,

        @NotNull @Pattern(regexp = WORD, message = WORD_EXPECTED)
        String transactionId,

        @NotNull @Pattern(regexp = WORD, message = WORD_EXPECTED)
        String resultCode,

        @NotNull String verifiedAt) {

    static final String WORD = "[\\x21-\\x7E]{1,100}";
    static final String WORD_EXPECTED = "1 to 100 printable ASCII characters without spaces";
    private static final String TIME_EXPECTED = "a time such as 2026-03-02T10:00:00+09:00";

    IdentityVerification toDomain() {
        return new IdentityVerification(provider, transactionId, resultCode, time());
    }

    private Instant time() {
        try {
            return OffsetDateTime.parse(verifiedAt).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException unreadable) {
            throw new ProblemException(Problem.invalidRequest("identityVerification.verifiedAt", TIME_EXPECTED));
        }
    }
}
