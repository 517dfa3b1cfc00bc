package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * What was accepted when an attempt came for the first time, told to a repetition of it.
 *
 * @param generation generation of the device whose code it was
 * @param step the time step that the code used up
 * @param settledAt when, to the millisecond, by lockout-service's clock
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer lockout-service may say more
public record RememberedAcceptance(
        @JsonProperty("generation") long generation,
        @JsonProperty("step") long step,
        @JsonProperty("settledAt") Instant settledAt) {

    public RememberedAcceptance {
        Objects.requireNonNull(settledAt, "settledAt");
    }
}
