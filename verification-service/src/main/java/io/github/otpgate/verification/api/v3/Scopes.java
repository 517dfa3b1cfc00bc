package io.github.otpgate.verification.api.v3;

import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.verification.application.Scope;

/** Whose attempts a token lets see. */
final class Scopes {

    private Scopes() {}

    static Scope of(InstitutionCaller caller) {
        return caller.support()
                ? Scope.ALL
                : caller.institution().map(Scope::of).orElseThrow(() -> new ProblemException(Problem.forbidden()));
    }
}
