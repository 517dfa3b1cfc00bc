package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Answer of {@code POST /internal/v1/locks/lookup}.
 *
 * @param lockedAt null if not locked
 * @param lockVersion the state's version at which the current or, if not locked, the last lock came into being; 0 before the first
 * @param consecutiveFailures wrong codes since the last success or reset
 * @param generation the current device generation; 0 before the first
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer lockout-service may say more
public record CurrentLock(
        @JsonProperty("locked") boolean locked,
        @JsonProperty("lockedAt") Instant lockedAt,
        @JsonProperty("lockVersion") long lockVersion,
        @JsonProperty("consecutiveFailures") int consecutiveFailures,
        @JsonProperty("generation") long generation) {}
