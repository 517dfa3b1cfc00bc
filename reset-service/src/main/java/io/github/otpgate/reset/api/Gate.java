package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.edge.caller.CurrentCaller;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.edge.trainee.TraineeBody;
import io.github.otpgate.edge.trainee.TraineeKeys;
import jakarta.enterprise.context.RequestScoped;

/** What every call of generation 3 has to pass beside its role. Each step fails with the problem that the caller is told. */
@RequestScoped
class Gate {

    private final CurrentCaller current;
    private final TraineeKeys keys;

    Gate(CurrentCaller current, TraineeKeys keys) {
        this.current = current;
        this.keys = keys;
    }

    /** The caller, if it comes from a page of its own institution or from no page. */
    InstitutionCaller enter() {
        return current.institution();
    }

    /** The pseudonym of the trainee; somebody else's member is none of the caller's business. */
    TraineeKey trainee(TraineeBody body, InstitutionCaller caller) {
        Identity identity = body.identity();
        if (identity instanceof Identity.Member member && !caller.support() && !caller.actsFor(member.institution())) {
            throw new ProblemException(Problem.forbidden());
        }
        return keys.derive(identity);
    }
}
