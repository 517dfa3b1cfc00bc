package io.github.otpgate.verification.api.v3;

import io.github.otpgate.edge.trainee.TraineeBody;
import io.github.otpgate.verification.api.FieldForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * A page ticket asked for.
 *
 * @param userId the trainee's id at the institution's LMS; may be left out for a member, whose id it is
 * @param origin the page's origin: one of the institution's
 * @param minutes how long the ticket is good for; ten if left out
 */
public record PageTicketBody(
        @NotNull(message = "an object") @Valid TraineeBody trainee,
        @WellFormed(FieldForm.USER_ID) String userId,
        @NotNull(message = "an object") @Valid PurposeBody purpose,

        @WellFormed(value = FieldForm.ORIGIN, required = true)
        String origin,

        @Min(value = 1, message = MINUTES) @Max(value = 30, message = MINUTES)
        Integer minutes) {

    private static final String MINUTES = "1 to 30";
    private static final int DEFAULT_MINUTES = 10;

    int minutesOrDefault() {
        return minutes == null ? DEFAULT_MINUTES : minutes;
    }

    /** Never the data itself. */
    @Override
    public String toString() {
        return "PageTicketBody[hidden]";
    }
}
