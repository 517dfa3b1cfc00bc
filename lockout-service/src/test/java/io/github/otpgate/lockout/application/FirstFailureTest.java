package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstFailureTest {

    private static final Duration LONG = Duration.ofSeconds(5);

    private final FirstFailure failure = new FirstFailure();

    @Test
    void allHaveFailedIfOneHasWhateverTheirEndSays() {
        one("first");
        one("second");

        assertThatThrownBy(() ->
                        failure.orElse(Uni.createFrom().item("done")).await().atMost(LONG))
                .hasMessage("first");
    }

    @Test
    void allAreDoneIfNoneHasFailed() {
        failure.of(Uni.createFrom().item(1)).await().atMost(LONG);

        assertThat(failure.orElse(Uni.createFrom().item("done")).await().atMost(LONG))
                .isEqualTo("done");
    }

    private void one(String message) {
        failure.of(Uni.createFrom().failure(new IllegalStateException(message)))
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(LONG);
    }
}
