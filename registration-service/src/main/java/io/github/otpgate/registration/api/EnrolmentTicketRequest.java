package io.github.otpgate.registration.api;

import io.github.otpgate.edge.trainee.TraineeBody;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * For whom a ticket is asked.
 *
 * @param identityVerification the fresh identity verification that a person's device can be replaced on; may be absent
 */
@RegisterForReflection
record EnrolmentTicketRequest(
        @NotNull @Valid TraineeBody trainee, @Valid IdentityVerificationBody identityVerification) {

    Optional<IdentityVerificationBody> verification() {
        return Optional.ofNullable(identityVerification);
    }
}
