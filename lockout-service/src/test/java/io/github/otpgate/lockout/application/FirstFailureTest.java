package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FirstFailureTest {

    private static final int OFTEN = 20_000;

    /** Without it some of these end as if nothing had failed. */
    @Test
    void whatFailsJustWhenAllEndsHasFailed() {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            for (int time = 0; time < OFTEN; time++) {
                FirstFailure failure = new FirstFailure();
                Uni<Integer> failing = Uni.createFrom()
                        .emitter(answer -> other.execute(() -> answer.fail(new IllegalStateException("no"))));

                Uni<Integer> all = failure.orElse(Multi.createFrom()
                        .items(1)
                        .onItem()
                        .transformToUni(one -> failure.of(failing))
                        .merge(2)
                        .collect()
                        .last());

                assertThatThrownBy(() -> all.await().atMost(Duration.ofSeconds(20)))
                        .hasMessage("no");
            }
        } finally {
            other.shutdown();
        }
    }
}
