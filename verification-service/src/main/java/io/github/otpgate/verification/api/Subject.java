package io.github.otpgate.verification.api;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;

/**
 * Who is verified for what.
 *
 * @param userId the trainee's id at the institution's LMS; may be null
 */
public record Subject(TraineeKey trainee, UserId userId, Purpose purpose) {

    /** What the ticket is for. */
    public static Subject of(PageTicket ticket) {
        return new Subject(ticket.traineeKey(), ticket.userId(), ticket.purpose());
    }
}
