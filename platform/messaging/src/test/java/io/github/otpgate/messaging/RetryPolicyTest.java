package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.UnreadableEventException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(1));

    @Test
    void waitDoublesUpToItsCap() {
        assertThat(policy.waitBefore(1)).hasMillis(100);
        assertThat(policy.waitBefore(2)).hasMillis(200);
        assertThat(policy.waitBefore(4)).hasMillis(800);
        assertThat(policy.waitBefore(5)).hasMillis(1000);
        assertThat(policy.waitBefore(Integer.MAX_VALUE)).hasMillis(1000);
    }

    @Test
    void lastRetryIsFollowedByNone() {
        RuntimeException failure = new IllegalStateException();
        assertThat(policy.waitAfter(failure, 5)).contains(Duration.ofSeconds(1));
        assertThat(policy.waitAfter(failure, 6)).isEmpty();
    }

    @Test
    void unreadableEventIsNotTriedAgain() {
        assertThat(policy.waitAfter(new UnreadableEventException("bytes", null), 1))
                .isEmpty();
    }
}
