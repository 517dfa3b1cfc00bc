package io.github.otpgate.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WatchedStoreTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private Supplier<Uni<Void>> answer = () -> Uni.createFrom().voidItem();
    private final Store store = new Store() {
        @Override
        public String name() {
            return "postgresql";
        }

        @Override
        public Uni<Void> ask() {
            return answer.get();
        }
    };

    @Test
    void nothingIsKnownBeforeTheFirstAnswer() {
        WatchedStore watched = new WatchedStore(store, LONG);

        assertThat(gauge(watched).value()).isNaN();
        assertThat(watched.reachedOnce()).isFalse();
    }

    @Test
    void storeThatAnswersIsReachableUntilItFailsAndAgainAfterwards() {
        WatchedStore watched = new WatchedStore(store, LONG);
        Gauge gauge = gauge(watched);

        ask(watched);
        assertThat(gauge.value()).isOne();
        answer = () -> Uni.createFrom().failure(new IllegalStateException());
        ask(watched);
        assertThat(gauge.value()).isZero();
        assertThat(watched.reachedOnce()).isTrue();
        answer = () -> Uni.createFrom().voidItem();
        ask(watched);
        assertThat(gauge.value()).isOne();
    }

    @Test
    void storeThatNeverAnswersIsNotReachable() {
        answer = () -> Uni.createFrom().nothing();
        WatchedStore watched = new WatchedStore(store, Duration.ofMillis(20));

        ask(watched);

        assertThat(gauge(watched).value()).isZero();
        assertThat(watched.reachedOnce()).isFalse();
    }

    @Test
    void storeThatThrowsIsNotReachable() {
        answer = () -> {
            throw new IllegalStateException();
        };
        WatchedStore watched = new WatchedStore(store, LONG);

        ask(watched);

        assertThat(gauge(watched).value()).isZero();
    }

    private static void ask(WatchedStore watched) {
        watched.ask().await().atMost(LONG);
    }

    private static Gauge gauge(WatchedStore watched) {
        return watched.gauge(new SimpleMeterRegistry());
    }
}
