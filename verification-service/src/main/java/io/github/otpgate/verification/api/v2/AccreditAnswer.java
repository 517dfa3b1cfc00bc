package io.github.otpgate.verification.api.v2;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.problem.Language;
import io.github.otpgate.edge.problem.ProblemTexts;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.verification.application.Verification;
import io.github.otpgate.verification.application.Verification.Answered;
import io.github.otpgate.verification.domain.Answer;
import jakarta.enterprise.context.ApplicationScoped;

/** Verifications in the words of generation 2. */
@ApplicationScoped
class AccreditAnswer {

    private static final String WAIT_FOR_NEXT = "code-already-used.detail";

    private final String waitForNext;

    AccreditAnswer(ProblemTexts texts) {
        this.waitForNext = texts.find(WAIT_FOR_NEXT, Language.KOREAN).orElseThrow();
    }

    V2Answer of(Verification verification) {
        return verification instanceof Answered answered
                ? of(answered.answer())
                : V2Answer.failure(ResultCode.INTERNAL_FAULT);
    }

    private V2Answer of(Answer answer) {
        return switch (answer.outcome()) {
            case ACCEPTED ->
                V2Answer.success()
                        .with("verificationId", answer.verificationId().value());
            case MISMATCH -> V2Answer.failure(ResultCode.CODE_MISMATCH);
            case REPLAYED -> V2Answer.failure(ResultCode.CODE_MISMATCH, waitForNext);
            case LOCKED -> V2Answer.failure(ResultCode.LOCKED);
            case NOT_REGISTERED -> V2Answer.failure(ResultCode.NOT_REGISTERED);
            case THROTTLED -> V2Answer.failure(ResultCode.TOO_MANY_REQUESTS);
        };
    }
}
