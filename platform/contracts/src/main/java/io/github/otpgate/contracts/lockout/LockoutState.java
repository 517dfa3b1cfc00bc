package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All that lockout-service remembers of one trainee, after one change. Of two states of a trainee the one with the higher
 * version is the newer one, whatever the order in which they are heard, unless it says that the other one was forgotten.
 *
 * @param version grows with every change, also across a loss of memory; no version is ever given twice
 * @param consecutiveFailures wrong codes since the last success or reset
 * @param lockedAt when the trainee was locked; null if not locked
 * @param lockVersion the version at which the current or, if not locked, the last lock came into being; 0 before the first
 * @param generation the current device generation; 0 before the first
 * @param lastStep the last time step accepted from a device of this generation; -1 before the first
 * @param failureTimes when the failures that the rolling cap counts happened, in epoch seconds, oldest first
 * @param forgotten versions that this state does not build on, because the memory that gave them out came back older
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer lockout-service may say more
public record LockoutState(
        @JsonProperty("version") long version,
        @JsonProperty("consecutiveFailures") int consecutiveFailures,
        @JsonProperty("lockedAt") Instant lockedAt,
        @JsonProperty("lockVersion") long lockVersion,
        @JsonProperty("generation") long generation,
        @JsonProperty("lastStep") long lastStep,
        @JsonProperty("failureTimes") List<Long> failureTimes,

        @JsonProperty("forgotten") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ForgottenVersions> forgotten) {

    public LockoutState {
        failureTimes = List.copyOf(Objects.requireNonNull(failureTimes, "failureTimes"));
        forgotten = forgotten == null ? List.of() : List.copyOf(forgotten);
    }

    /** A state that builds on all versions before it. */
    public LockoutState(
            long version,
            int consecutiveFailures,
            Instant lockedAt,
            long lockVersion,
            long generation,
            long lastStep,
            List<Long> failureTimes) {
        this(version, consecutiveFailures, lockedAt, lockVersion, generation, lastStep, failureTimes, List.of());
    }

    /** Whether the change that made this version is part of the state. */
    public boolean includes(long change) {
        return change <= version && forgotten.stream().noneMatch(range -> range.contains(change));
    }

    /** Whether no code of this trainee is judged until a reset. */
    public boolean locked() {
        return lockedAt != null;
    }
}
