package io.github.otpgate.verification.domain;

import java.util.Objects;

/**
 * What an idempotency key already stands for.
 *
 * @param fingerprint keyed hash of the request that it came with
 */
public record EarlierAnswer(String fingerprint, Answer answer) {

    public EarlierAnswer {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(answer, "answer");
    }
}
