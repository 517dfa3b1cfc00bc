package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Who asked for what, and from where; all of it is kept, none of it decides.
 *
 * @param userId the trainee's id at the institution's LMS; may be null
 * @param pageTicketId the page ticket that the attempt was made with; null if it came from the institution's backend
 * @param sessionMark keyed hash of the LMS session id; may be null
 * @param network where the trainee's machine is, as the caller says; may be null
 * @param requestedAt when the trainee asked, as the caller says; may be null
 */
public record AttemptContext(
        TraineeKey traineeKey,
        InstitutionId institution,
        UserId userId,
        UUID pageTicketId,
        Api api,
        Purpose purpose,
        String sessionMark,
        ClientNetwork network,
        Instant requestedAt) {

    public AttemptContext {
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(api, "api");
        Objects.requireNonNull(purpose, "purpose");
    }
}
