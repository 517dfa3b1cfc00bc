package io.github.otpgate.lockout.redis;

import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.stores.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Redis as a store that is watched: it is asked to write, since one that is full, that cannot write its file, or that has become
 * a replica answers everything else. {@code otp_redis_memory_used_ratio} tells how full it is: nothing is ever evicted, so a full
 * one refuses.
 */
@Singleton
class RedisStore implements Store {

    private static final String PROBE_LIFE_MILLIS = "60000";

    private final RedisCalls redis;
    private final String probe = ShardKeys.of(Shard.all().iterator().next()).probe();
    private volatile double memoryUsed = Double.NaN;

    RedisStore(RedisCalls redis, MeterRegistry metrics) {
        this.redis = redis;
        Gauge.builder("otp.redis.memory.used.ratio", () -> memoryUsed)
                .description("Memory in use of what Redis may use, 0 to 1; NaN if it does not say")
                .register(metrics);
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Uni<Void> ask() {
        return measure()
                .chain(() -> redis.call(api -> api.set(List.of(probe, "1", "PX", PROBE_LIFE_MILLIS))))
                .replaceWithVoid();
    }

    /** A Redis that may not be asked how it does is one that works. */
    private Uni<Void> measure() {
        return redis.call(api -> api.info(List.of("memory")))
                .map(reply -> RedisMemory.usedRatio(reply.toString()))
                .onFailure()
                .recoverWithItem(Double.NaN)
                .invoke(used -> memoryUsed = used)
                .replaceWithVoid();
    }
}
