package io.github.otpgate.verification.api.v3;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.AttemptContext;
import io.github.otpgate.verification.domain.ClientNetwork;
import io.github.otpgate.verification.domain.Judgement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A recorded attempt.
 *
 * @param attemptedAt when it was judged
 * @param verifiedAt the same, if it was accepted
 * @param counted whether it added to the row of failures
 * @param userId the trainee's id at the institution's LMS
 * @param pageTicketId the page ticket that it was made with
 * @param generation of the device
 * @param stepOffset time steps between the code's step and the server's
 * @param clientNetwork where the trainee's machine was
 * @param requestedAt when the trainee asked, as the caller said
 */
@JsonInclude(Include.NON_NULL)
public record VerificationView(
        UUID verificationId,
        Outcome outcome,
        Instant attemptedAt,
        Instant verifiedAt,
        boolean counted,
        InstitutionId institution,
        UserId userId,
        UUID pageTicketId,
        Api api,
        PurposeBody purpose,
        Long generation,
        Integer stepOffset,
        String clientNetwork,
        Instant requestedAt) {

    static VerificationView of(Attempt attempt) {
        AttemptContext context = attempt.context();
        Judgement judgement = attempt.judgement();
        Instant time = attempt.id().time();
        return new VerificationView(
                attempt.id().value(),
                judgement.outcome(),
                time,
                judgement.outcome() == Outcome.ACCEPTED ? time : null,
                judgement.counted(),
                context.institution(),
                context.userId(),
                context.pageTicketId(),
                context.api(),
                PurposeBody.of(context.purpose()),
                judgement.generation(),
                judgement.stepOffset(),
                Optional.ofNullable(context.network())
                        .map(ClientNetwork::prefix)
                        .orElse(null),
                context.requestedAt());
    }
}
