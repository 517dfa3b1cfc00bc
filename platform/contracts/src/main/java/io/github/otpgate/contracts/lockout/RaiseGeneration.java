package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.util.Objects;

/**
 * Request of {@code POST /internal/v1/generations}: from the answer (204) on, devices of older generations are not judged any
 * more. A generation that is not higher than the current one changes nothing and is answered alike.
 */
public record RaiseGeneration(
        @JsonProperty("traineeKey") TraineeKey traineeKey,
        @JsonProperty("generation") long generation) {

    public RaiseGeneration {
        Objects.requireNonNull(traineeKey, "traineeKey");
        if (generation < 1) {
            throw new IllegalArgumentException("generation: expected 1 or more");
        }
    }
}
