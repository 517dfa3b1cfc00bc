package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A range of a trainee's versions that a {@link LockoutState} does not build on.
 *
 * @param after the last version before the range
 * @param upTo the last version of the range
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer lockout-service may say more
public record ForgottenVersions(
        @JsonProperty("after") long after,
        @JsonProperty("upTo") long upTo) {

    public ForgottenVersions {
        if (upTo <= after) {
            throw new IllegalArgumentException("forgotten versions: expected a range");
        }
    }

    /** Whether the version lies in the range. */
    public boolean contains(long version) {
        return after < version && version <= upTo;
    }
}
