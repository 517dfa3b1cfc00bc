package io.github.otpgate.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.outbox.RelayBatch.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RelayPaceTest {

    private final RelayPace pace = new RelayPace(new Defaults());

    @Test
    void fullBatchIsFollowedAtOnce() {
        assertThat(pace.waitAfter(Outcome.FULL, false)).isZero();
    }

    @Test
    void emptiedOutboxIsLookedAtAgainWhenWokenOrAfterTheInterval() {
        assertThat(pace.waitAfter(Outcome.EMPTIED, true)).isZero();
        assertThat(pace.waitAfter(Outcome.EMPTIED, false)).hasMillis(250);
    }

    @Test
    void otherRelaysWorkIsWaitedForBrieflyAndThenLess() {
        assertThat(pace.waitAfter(Outcome.BUSY, true)).hasMillis(20);
        assertThat(pace.waitAfter(Outcome.BUSY, true)).hasMillis(40);
        for (int i = 0; i < 50; i++) {
            pace.waitAfter(Outcome.BUSY, true);
        }
        assertThat(pace.waitAfter(Outcome.BUSY, true)).hasMillis(250);
    }

    @Test
    void backOffGrowsToItsCapAndEndsWithASuccess() {
        assertThat(pace.waitAfterFailure()).hasMillis(100);
        assertThat(pace.waitAfterFailure()).hasMillis(200);
        for (int i = 0; i < 50; i++) {
            pace.waitAfterFailure();
        }
        assertThat(pace.waitAfterFailure()).hasSeconds(5);
        assertThat(pace.isBackingOff()).isTrue();

        pace.waitAfter(Outcome.EMPTIED, false);

        assertThat(pace.isBackingOff()).isFalse();
    }

    private record Defaults(
            boolean enabled, int batchSize, Duration pollInterval, Duration firstBackOff, Duration longestBackOff)
            implements OutboxConfig.Relay {
        Defaults() {
            this(true, 500, Duration.ofMillis(250), Duration.ofMillis(100), Duration.ofSeconds(5));
        }
    }
}
