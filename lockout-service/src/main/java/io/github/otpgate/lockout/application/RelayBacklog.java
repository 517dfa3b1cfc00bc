package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What waits to be relayed in the shards that this replica relays; the sum over replicas is the whole. */
@ApplicationScoped
public class RelayBacklog {

    private final Map<Shard, Waiting> shards = new ConcurrentHashMap<>();
    private final Clock clock;

    RelayBacklog(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        Gauge.builder("otp.snapshot.backlog.events", this, RelayBacklog::events)
                .description("Snapshots that Kafka does not have yet")
                .strongReference(true)
                .register(metrics);
        Gauge.builder("otp.snapshot.oldest.age.seconds", this, RelayBacklog::oldestAgeSeconds)
                .description("Age of the oldest snapshot that Kafka does not have yet")
                .strongReference(true)
                .register(metrics);
    }

    void found(Shard shard, long events, Collection<QueuedSnapshot> oldest) {
        if (events == 0) {
            shards.remove(shard);
        } else {
            Instant since = oldest.stream()
                    .map(snapshot -> snapshot.event().occurredAt())
                    .min(Instant::compareTo)
                    .orElse(clock.instant());
            shards.put(shard, new Waiting(events, since));
        }
    }

    void moved(Shard shard, int events) {
        shards.computeIfPresent(
                shard,
                (same, waiting) ->
                        waiting.events() <= events ? null : new Waiting(waiting.events() - events, waiting.since()));
    }

    void forget(Shard shard) {
        shards.remove(shard);
    }

    long events() {
        return shards.values().stream().mapToLong(Waiting::events).sum();
    }

    double oldestAgeSeconds() {
        return shards.values().stream()
                .map(Waiting::since)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private record Waiting(long events, Instant since) {}
}
