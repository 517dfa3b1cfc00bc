package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.cors.OriginCheck;
import io.github.otpgate.edge.limit.InstitutionRateLimit;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.edge.trainee.TraineeBody;
import io.github.otpgate.edge.trainee.TraineeKeys;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** What every call of generation 3 has to pass beside its role. Each step fails with the problem that the caller is told. */
@RequestScoped
class Gate {

    private final CurrentCaller current;
    private final OriginCheck origin;
    private final InstitutionRateLimit rate;
    private final TraineeKeys keys;

    Gate(CurrentCaller current, OriginCheck origin, InstitutionRateLimit rate, TraineeKeys keys) {
        this.current = current;
        this.origin = origin;
        this.rate = rate;
        this.keys = keys;
    }

    /** The caller, if it comes from a page of its own institution or from no page, and not too often. */
    InstitutionCaller enter() {
        InstitutionCaller caller = current.institution();
        caller.institution().ifPresent(this::enter);
        return caller;
    }

    /** The pseudonym of the trainee; somebody else's member is none of the caller's business. */
    TraineeKey trainee(TraineeBody body, InstitutionCaller caller) {
        Identity identity = body.identity();
        if (identity instanceof Identity.Member member && !caller.support() && !caller.actsFor(member.institution())) {
            throw new ProblemException(Problem.forbidden());
        }
        return keys.derive(identity);
    }

    private void enter(InstitutionId institution) {
        if (!origin.allows(institution)) {
            throw new ProblemException(Problem.forbidden());
        }
        rate.tryAcquire(institution).ifPresent(Gate::refuse);
    }

    private static void refuse(Duration wait) {
        throw new ProblemException(Problem.tooManyRequests(wait));
    }
}
