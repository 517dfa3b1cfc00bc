package io.github.otpgate.lockout.redis;

import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.warmup.WarmUp;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends every script to every Redis node, and lets it find a shard without an epoch: that ends a script before it reads or writes
 * anything else.
 */
@ApplicationScoped
class ScriptsWarmUp implements WarmUp {

    /** Trainee and time. */
    private static final List<String> NOBODY_NOW = List.of("", "0");

    private final RedisCalls redis;
    private final AtomicInteger round = new AtomicInteger();

    ScriptsWarmUp(RedisCalls redis) {
        this.redis = redis;
    }

    @Override
    public Uni<Void> warmUp() {
        Shard shard = Shard.all().get(Math.floorMod(round.getAndIncrement(), Shard.COUNT));
        List<String> keys = List.of(ShardKeys.of(shard).prefix() + "warm-up");
        return Multi.createFrom()
                .iterable(RedisAttemptLedger.SCRIPTS)
                .onItem()
                .transformToUniAndConcatenate(script -> redis.run(script, keys, NOBODY_NOW))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
