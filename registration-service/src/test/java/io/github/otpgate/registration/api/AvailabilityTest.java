package io.github.otpgate.registration.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.problem.UnavailableException;
import io.github.otpgate.lockoutclient.LockoutUnavailableException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    @Test
    void theWorkGoesOnToItsEndWhenTheCallerHangsUp() {
        CompletableFuture<String> begun = new CompletableFuture<>();
        AtomicInteger written = new AtomicInteger();
        Uni<String> work = Uni.createFrom().completionStage(begun).invoke(written::incrementAndGet);
        Cancellable caller = Availability.of(work).subscribe().with(answer -> {});

        caller.cancel();
        begun.complete("committed");

        assertThat(written).hasValue(1);
    }

    @Test
    void theWorkBeginsOnceForEachCaller() {
        AtomicInteger begun = new AtomicInteger();
        Uni<Integer> answer = Availability.of(Uni.createFrom().item(begun::incrementAndGet));

        assertThat(begun).hasValue(0);
        answered(answer).assertCompleted().assertItem(1);
    }

    @Test
    void anOutageIsToldAsOne() {
        answered(Availability.of(Uni.createFrom().failure(new IOException("connection reset"))))
                .assertFailedWith(UnavailableException.class);
        answered(Availability.of(
                        Uni.createFrom().failure(new LockoutUnavailableException(new IllegalStateException("away")))))
                .assertFailedWith(UnavailableException.class);
    }

    @Test
    void anotherFailureStaysWhatItIs() {
        answered(Availability.of(Uni.createFrom().failure(new IllegalStateException("a fault"))))
                .assertFailedWith(IllegalStateException.class, "a fault");
    }

    private static <T> UniAssertSubscriber<T> answered(Uni<T> answer) {
        return answer.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
