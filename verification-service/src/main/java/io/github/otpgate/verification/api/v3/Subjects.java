package io.github.otpgate.verification.api.v3;

import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.edge.problem.FieldError;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.edge.trainee.TraineeBody;
import io.github.otpgate.edge.trainee.TraineeKeys;
import io.github.otpgate.verification.api.Requester;
import io.github.otpgate.verification.api.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Who is verified for what. Name and number of a body become a key here and go no further. */
@ApplicationScoped
class Subjects {

    private static final String OBJECT = "an object";

    private final TraineeKeys keys;

    Subjects(TraineeKeys keys) {
        this.keys = keys;
    }

    /**
     * The subject of a verification: the ticket's, or the body's.
     *
     * @throws ProblemException {@code forbidden} if it is not the requester's business; {@code invalid-request} if it is incomplete
     */
    Subject of(Requester requester, VerificationBody body) {
        return requester
                .ticket()
                .map(ticket -> ofTicket(ticket, body))
                .orElseGet(() -> ofBackend(requester.institution(), body));
    }

    /** The subject of a page ticket, which always says whose attempts it is for. */
    Subject of(InstitutionId institution, PageTicketBody body) {
        Subject subject = ofTrainee(institution, body.trainee(), body.userId(), body.purpose());
        if (subject.userId() == null) {
            throw new ProblemException(Problem.invalidRequest("userId", UserId.EXPECTED));
        }
        return subject;
    }

    private Subject ofTicket(PageTicket ticket, VerificationBody body) {
        boolean same = (body.trainee() == null
                        || keys.derive(body.trainee().identity()).equals(ticket.traineeKey()))
                && (body.userId() == null
                        || body.userId().equals(ticket.userId().value()))
                && (body.purpose() == null || body.purpose().purpose().sameAs(ticket.purpose()));
        if (!same) {
            throw new ProblemException(Problem.forbidden());
        }
        return Subject.of(ticket);
    }

    private Subject ofBackend(InstitutionId institution, VerificationBody body) {
        List<FieldError> missing = new ArrayList<>();
        if (body.purpose() == null) {
            missing.add(new FieldError("purpose", OBJECT));
        }
        if (body.trainee() == null) {
            missing.add(new FieldError("trainee", OBJECT));
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(Problem.invalidRequest(missing));
        }
        return ofTrainee(institution, body.trainee(), body.userId(), body.purpose());
    }

    private Subject ofTrainee(InstitutionId institution, TraineeBody trainee, String userId, PurposeBody purpose) {
        Identity identity = trainee.identity();
        TraineeKey key = keys.derive(identity);
        if (!(identity instanceof Identity.Member member)) {
            return new Subject(key, userId == null ? null : new UserId(userId), purpose.purpose());
        }
        if (!member.institution().equals(institution)) {
            throw new ProblemException(Problem.forbidden());
        }
        if (userId != null && !userId.equals(member.userId().value())) {
            throw new ProblemException(Problem.invalidRequest("userId", "the same as trainee.userId"));
        }
        return new Subject(key, member.userId(), purpose.purpose());
    }
}
