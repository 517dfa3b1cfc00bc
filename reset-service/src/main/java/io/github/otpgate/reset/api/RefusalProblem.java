package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.reset.domain.Refusal;

/** Refusals as problems. */
final class RefusalProblem {

    private RefusalProblem() {}

    /** A refused reset: 422 with the reason's slug. */
    static Problem of(Refusal reason) {
        return Problem.of(reason.slug(), 422).code(ResultCode.RESET_FAILED);
    }

    /** A report that contradicts an earlier one: 409. */
    static Problem conflict() {
        return Problem.of(Refusal.CONFLICTING.slug(), 409).code(ResultCode.RESET_FAILED);
    }
}
