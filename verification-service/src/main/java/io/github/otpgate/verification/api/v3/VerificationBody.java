package io.github.otpgate.verification.api.v3;

import io.github.otpgate.edge.trainee.TraineeBody;
import io.github.otpgate.verification.api.FieldForm;
import jakarta.validation.Valid;

/**
 * A verification asked for. With a page ticket {@code trainee}, {@code userId} and {@code purpose} are the ticket's and may be
 * left out; else {@code trainee} and {@code purpose} are required.
 *
 * @param userId the trainee's id at the institution's LMS
 * @param code the six digits that the trainee typed
 * @param sessionId the LMS session
 * @param clientIp the address of the trainee's machine; only its network is kept
 * @param requestedAt when the trainee asked; only kept
 */
public record VerificationBody(
        @Valid TraineeBody trainee,
        @WellFormed(FieldForm.USER_ID) String userId,
        @WellFormed(value = FieldForm.CODE, required = true) String code,
        @Valid PurposeBody purpose,
        @WellFormed(FieldForm.SESSION_ID) String sessionId,
        @WellFormed(FieldForm.ADDRESS) String clientIp,
        @WellFormed(FieldForm.TIME) String requestedAt) {

    /** Never the data itself. */
    @Override
    public String toString() {
        return "VerificationBody[hidden]";
    }
}
