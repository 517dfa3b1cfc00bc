package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.lockout.testing.Events;
import io.github.otpgate.lockout.testing.TestConfig;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What was settled just before a loss becomes an event before the events are read. */
class RebuildQuietPeriodIT extends LostMemory {

    @Test
    void historyIsReadAfterTheQuietPeriodOnly() {
        AtomicLong firstRead = new AtomicLong(Long.MAX_VALUE);
        RememberedHistory history = new RememberedHistory(Events.snapshot(trainee, state(7, 3, null, 1, 3, -1)));
        for (Topic topic : Topic.values()) {
            history.before(topic, () -> Uni.createFrom()
                    .voidItem()
                    .invoke(() -> firstRead.accumulateAndGet(System.nanoTime(), Math::min)));
        }
        long begin = System.nanoTime();

        await(rebuilder(history, quiet("1500ms")).rebuild());

        assertThat(Duration.ofNanos(firstRead.get() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
        assertThat(find().consecutiveFailures()).isEqualTo(3);
    }

    @Test
    void emptySystemHasNothingToWaitFor() {
        await(rebuilder(new RememberedHistory(), quiet("1h")).rebuild());

        assertThat(find().version()).isZero();
    }

    private static LockoutConfig quiet(String period) {
        return TestConfig.with(Map.of("rebuild.quiet-period", period, "rebuild.lease", "20s"));
    }
}
