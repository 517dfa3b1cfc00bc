package io.github.otpgate.lockoutclient;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.lockoutclient.Questions.Question;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks over HTTP, and asks once more where asking twice cannot change the answer. */
@ApplicationScoped
class RestLockoutClient implements LockoutClient {

    private final LockoutApi api;
    private final Questions questions;

    RestLockoutClient(@RestClient LockoutApi api, Questions questions) {
        this.api = api;
        this.questions = questions;
    }

    @Override
    public Uni<SettledAttempt> settle(SettleAttempt attempt) {
        return questions.counted(
                Question.SETTLE,
                answered(api.settle(attempt)
                        .onFailure(RestLockoutClient::neverSent)
                        .retry()
                        .atMost(1)));
    }

    @Override
    public Uni<Void> raiseGeneration(RaiseGeneration generation) {
        return questions.counted(
                Question.RAISE_GENERATION,
                api.raiseGeneration(generation)
                        .onFailure(RestLockoutClient::passing)
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
                        .onFailure(RestLockoutClient::passing)
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

    private static boolean neverSent(Throwable failure) {
        return failure instanceof ConnectException || failure.getCause() instanceof ConnectException;
    }

    private static boolean passing(Throwable failure) {
        return !(failure instanceof WebApplicationException refused)
                || refused.getResponse().getStatus() >= 500;
    }
}
