package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All that lockout-service remembers of one trainee, after one change. Of two states of a trainee the one with the higher
 * version is the newer one, whatever the order in which they are heard.
 *
 * @param version grows with every change, also across a loss of memory
 * @param consecutiveFailures wrong codes since the last success or reset
 * @param lockedAt when the trainee was locked; null if not locked
 * @param lockVersion number of the current or, if not locked, the last lock; 0 before the first
 * @param generation the current device generation; 0 before the first
 * @param lastStep the last time step accepted from a device of this generation; -1 before the first
 * @param failureTimes when the failures that the rolling cap counts happened, in epoch seconds, oldest first
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer lockout-service may say more
public record LockoutState(
        @JsonProperty("version") long version,
        @JsonProperty("consecutiveFailures") int consecutiveFailures,
        @JsonProperty("lockedAt") Instant lockedAt,
        @JsonProperty("lockVersion") long lockVersion,
        @JsonProperty("generation") long generation,
        @JsonProperty("lastStep") long lastStep,
        @JsonProperty("failureTimes") List<Long> failureTimes) {

    public LockoutState {
        failureTimes = List.copyOf(Objects.requireNonNull(failureTimes, "failureTimes"));
    }

    /** Whether no code of this trainee is judged until a reset. */
    public boolean locked() {
        return lockedAt != null;
    }
}
