package io.github.otpgate.reset.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.otpgate.reset.domain.Reset;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * How a reset stands.
 *
 * @param completedAt absent while pending
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResetView(UUID resetId, Status status, Instant approvedAt, Instant completedAt) {

    /** Whether the restriction is lifted already. */
    enum Status {
        PENDING,
        COMPLETED
    }

    static ResetView of(Reset reset) {
        return new ResetView(
                reset.id(),
                reset.pending() ? Status.PENDING : Status.COMPLETED,
                reset.approvedAt(),
                reset.completedAt().orElse(null));
    }
}
