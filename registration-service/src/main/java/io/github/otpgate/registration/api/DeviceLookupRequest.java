package io.github.otpgate.registration.api;

import io.github.otpgate.edge.trainee.TraineeBody;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import java.util.Optional;

/**
 * Whose device is asked for.
 *
 * @param trainee may be absent where an enrolment ticket names the trainee
 */
@RegisterForReflection
record DeviceLookupRequest(@Valid TraineeBody trainee) {

    Optional<TraineeBody> body() {
        return Optional.ofNullable(trainee);
    }
}
