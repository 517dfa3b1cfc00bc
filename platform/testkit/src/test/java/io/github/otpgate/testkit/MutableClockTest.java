package io.github.otpgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MutableClockTest {

    private final MutableClock clock = new MutableClock();

    @Test
    void itStandsInTheMiddleOfATimeStepUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(MutableClock.START);
        assertThat(MutableClock.START.getEpochSecond() % 60).isEqualTo(30);
    }

    @Test
    void itIsMovedSetAndReset() {
        assertThat(clock.advance(Duration.ofSeconds(60))).isEqualTo(MutableClock.START.plusSeconds(60));
        assertThat(clock.advance(Duration.ofSeconds(-1))).isEqualTo(MutableClock.START.plusSeconds(59));
        assertThat(Instant.now(clock)).isEqualTo(MutableClock.START.plusSeconds(59));

        clock.set(Instant.EPOCH);
        assertThat(clock.millis()).isZero();

        clock.reset();
        assertThat(clock.instant()).isEqualTo(MutableClock.START);
    }

    @Test
    void anotherZoneShowsTheSameClock() {
        MutableClock seoul = clock.withZone(ZoneId.of("Asia/Seoul"));

        clock.advance(Duration.ofHours(1));

        assertThat(seoul.instant()).isEqualTo(clock.instant());
        assertThat(seoul.getZone()).isEqualTo(ZoneId.of("Asia/Seoul"));
    }

    @Test
    void noMoveIsLostWhenManyThreadsMoveIt() {
        IntStream.range(0, 10_000).parallel().forEach(move -> clock.advance(Duration.ofMillis(1)));

        assertThat(clock.instant()).isEqualTo(MutableClock.START.plusSeconds(10));
    }
}
