package io.github.otpgate.reset.api;

import io.github.otpgate.edge.problem.UnavailableException;
import io.github.otpgate.lockoutclient.LockoutUnavailableException;
import io.github.otpgate.messaging.StoreUnavailableException;
import io.github.otpgate.reset.application.ResetConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets callers wait for a use case, but neither too long nor in vain. */
@ApplicationScoped
class Answering {

    private final Duration atMost;

    Answering(ResetConfig config) {
        this.atMost = config.answerWithin();
    }

    /**
     * The item of the work, or {@link UnavailableException} if a store or service is away or the time is over. The work goes on to
     * its end even then, and when the caller hangs up: what has begun to be written is written, and sessions are closed.
     */
    <T> Uni<T> inTime(Uni<T> work) {
        return Uni.createFrom()
                .<T>emitter(answer -> work.subscribe().with(answer::complete, answer::fail))
                .ifNoItem()
                .after(atMost)
                .failWith(() -> new UnavailableException("no answer within " + atMost, null))
                .onFailure(Answering::away)
                .transform(failure -> new UnavailableException(failure.getMessage(), failure));
    }

    private static boolean away(Throwable failure) {
        return failure instanceof LockoutUnavailableException || failure instanceof StoreUnavailableException;
    }
}
