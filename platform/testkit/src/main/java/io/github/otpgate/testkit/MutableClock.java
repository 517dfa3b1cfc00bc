package io.github.otpgate.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test moves it; safe for many threads. It starts at {@link #START}.
 *
 * <p>A service's tests put it in the place of the service's own clock with one class in {@code src/test/java}, and inject
 * {@code MutableClock} to move it:
 *
 * <pre>{@code
 * @Singleton
 * class TestClock {
 *     @Produces
 *     @Singleton
 *     @io.quarkus.test.Mock
 *     MutableClock clock() {
 *         return new MutableClock();
 *     }
 * }
 * }</pre>
 *
 * {@code @Mock} stands for {@code @Alternative @Priority(1)}, so every {@code @Inject Clock} of the service now gets this one.
 * The application lives longer than a test: begin each test with {@link #reset()}, or use times relative to
 * {@link #instant()}. Institution tokens keep being checked by the system's clock (SmallRye JWT has no other).
 */
public final class MutableClock extends Clock {

    /** The middle of a 60-second time step, so that small moves stay within it. */
    public static final Instant START = Instant.parse("2026-03-02T01:00:30Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** A clock at {@link #START}. */
    public MutableClock() {
        this(START);
    }

    public MutableClock(Instant start) {
        this(new AtomicReference<>(Objects.requireNonNull(start, "start")), ZoneOffset.UTC);
    }

    private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Moves the clock by this much, backwards if negative, and tells the new time. */
    public Instant advance(Duration by) {
        return now.updateAndGet(time -> time.plus(by));
    }

    /** Sets the clock. */
    public void set(Instant time) {
        now.set(Objects.requireNonNull(time, "time"));
    }

    /** Sets the clock back to {@link #START}. */
    public void reset() {
        set(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, moved together with this one, in another zone. */
    @Override
    public MutableClock withZone(ZoneId other) {
        return new MutableClock(now, Objects.requireNonNull(other, "zone"));
    }

    @Override
    public String toString() {
        return "MutableClock[" + now + "," + zone + "]";
    }
}
