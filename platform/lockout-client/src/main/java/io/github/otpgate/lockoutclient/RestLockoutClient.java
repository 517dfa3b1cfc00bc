package io.github.otpgate.lockoutclient;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.serviceclient.CallFailure;
import io.github.otpgate.serviceclient.CountedQuestions;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks over HTTP, and asks once more where asking twice cannot change the answer. */
@ApplicationScoped
class RestLockoutClient implements LockoutClient {

    private final LockoutApi api;
    private final CountedQuestions<Question> questions;

    RestLockoutClient(@RestClient LockoutApi api, MeterRegistry metrics) {
        this.api = api;
        this.questions = new CountedQuestions<>(
                metrics, "otp.lockout.questions", "Questions to lockout-service, by how they ended", Question.class);
    }

    @Override
    public Uni<SettledAttempt> settle(SettleAttempt attempt) {
        return questions.counted(
                Question.SETTLE,
                answered(api.settle(attempt)
                        .onFailure(CallFailure::neverSent)
                        .retry()
                        .atMost(1)));
    }

    @Override
    public Uni<Void> raiseGeneration(RaiseGeneration generation) {
        return questions.counted(
                Question.RAISE_GENERATION,
                api.raiseGeneration(generation)
                        .onFailure(CallFailure::passing)
                        .retry()
                        .atMost(1)
                        .onFailure()
                        .transform(LockoutUnavailableException::new));
    }

    @Override
    public Uni<CurrentLock> findLock(FindLock trainee) {
        return questions.counted(
                Question.FIND_LOCK,
                answered(api.findLock(trainee)
                        .onFailure(CallFailure::passing)
                        .retry()
                        .atMost(1)));
    }

    private static <T> Uni<T> answered(Uni<T> answer) {
        return answer.onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("empty answer"))
                .onFailure()
                .transform(LockoutUnavailableException::new);
    }

    /** What is asked. */
    private enum Question {
        SETTLE,
        RAISE_GENERATION,
        FIND_LOCK
    }
}
