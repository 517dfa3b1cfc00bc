package io.github.otpgate.verification.api;

import io.github.otpgate.verification.domain.ClientNetwork;
import java.time.Instant;
import java.util.Optional;

/**
 * What a caller says beside its question.
 *
 * @param sessionId the LMS session
 * @param network where the trainee's machine is
 * @param requestedAt when the trainee asked
 */
public record Circumstances(
        Optional<String> sessionId, Optional<ClientNetwork> network, Optional<Instant> requestedAt) {}
