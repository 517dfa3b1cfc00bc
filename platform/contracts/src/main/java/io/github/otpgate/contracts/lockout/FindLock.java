package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.util.Objects;

/** Request of {@code POST /internal/v1/locks/lookup}: is this trainee locked now, by which lock, and which device is current? */
public record FindLock(@JsonProperty("traineeKey") TraineeKey traineeKey) {

    public FindLock {
        Objects.requireNonNull(traineeKey, "traineeKey");
    }
}
