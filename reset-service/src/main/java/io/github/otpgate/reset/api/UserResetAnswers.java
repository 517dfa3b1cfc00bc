package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.problem.Language;
import io.github.otpgate.edge.problem.ProblemTexts;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.reset.application.ResetOutcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Outcomes as generation 2 of the wire says them, in Korean, for pages show the text to the trainee as it is. */
@ApplicationScoped
class UserResetAnswers {

    private final ProblemTexts texts;

    UserResetAnswers(ProblemTexts texts) {
        this.texts = texts;
    }

    V2Answer of(ResetOutcome outcome) {
        if (outcome instanceof ResetOutcome.Refused refused) {
            return V2Answer.failure(
                    ResultCode.RESET_FAILED, text(refused.reason().slug()));
        }
        if (outcome instanceof ResetOutcome.Pending pending) {
            return V2Answer.failure(ResultCode.INTERNAL_FAULT, text("reset-pending"))
                    .with("resetId", pending.reset().id());
        }
        return V2Answer.success(text("reset-completed"))
                .with("resetId", ((ResetOutcome.Completed) outcome).reset().id());
    }

    private String text(String key) {
        return texts.find(key + ".detail", Language.KOREAN).orElseThrow();
    }
}
