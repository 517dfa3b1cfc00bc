package io.github.otpgate.verification.application;

import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.VerificationId;
import java.util.List;
import java.util.Optional;

/**
 * Some attempts, newest first.
 *
 * @param next the attempt to continue before; empty if there are no more
 */
public record AttemptPage(List<Attempt> attempts, Optional<VerificationId> next) {

    public AttemptPage {
        attempts = List.copyOf(attempts);
    }
}
