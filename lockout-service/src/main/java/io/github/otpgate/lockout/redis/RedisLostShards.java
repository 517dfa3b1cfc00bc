package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.Claim;
import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.LostShards;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lost shards in Redis: those without an epoch key. The epoch key that a rebuild will leave exists under another name first. */
@ApplicationScoped
class RedisLostShards implements LostShards {

    private static final LuaScript CLAIM = LuaScript.of("claim.lua");
    private static final LuaScript RESTORE = LuaScript.onState("restore.lua");
    private static final LuaScript FLOOR = LuaScript.onState("floor.lua");
    private static final LuaScript OPEN = LuaScript.of("open.lua");
    /** What a rebuild that dies leaves behind goes after this. */
    private static final Duration LONGEST_REBUILD = Duration.ofDays(1);

    private final RedisCalls redis;
    private final ShardScripts scripts;
    private final Duration lease;

    RedisLostShards(RedisCalls redis, ShardScripts scripts, LockoutConfig config) {
        this.redis = redis;
        this.scripts = scripts;
        this.lease = config.rebuild().lease();
    }

    @Override
    public Uni<Set<Shard>> find() {
        return redis.each(Shard.all(), this::isOpen)
                .map(open ->
                        Shard.all().stream().filter(shard -> !open.get(shard)).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Claim> claim(Set<Shard> lost, Instant now) {
        UUID token = UUID.randomUUID();
        return scripts.those(
                        lost,
                        shard -> redis.run(
                                CLAIM,
                                List.of(shard.epoch(), shard.rebuild()),
                                List.of(token.toString(), ShardScripts.millis(lease))),
                        "CLAIMED")
                .map(claimed -> new Claim(token, claimed));
    }

    @Override
    public Uni<Void> keep(Claim claim) {
        return scripts.keep(claim, ShardKeys::rebuild, lease);
    }

    @Override
    public Uni<Long> restore(Claim claim, TraineeKey trainee, LockoutState state, boolean announce, Instant now) {
        ShardKeys shard = ShardKeys.of(trainee);
        return redis.run(
                        RESTORE,
                        List.of(shard.epoch(), shard.trainee(trainee), shard.stream(), shard.rebuild()),
                        List.of(
                                trainee.value(),
                                ShardScripts.millis(now),
                                ShardScripts.NO_TRACE,
                                claim.token().toString(),
                                announce ? "1" : "0",
                                StateText.of(state)))
                .invoke(ShardScripts::requireClaim)
                .map(reply -> Long.valueOf(reply.text(1)));
    }

    @Override
    public Uni<Void> setFloors(Claim claim, Map<Shard, Long> highest, Instant now) {
        return redis.forEach(
                claim.shards(),
                shard -> redis.run(
                        FLOOR,
                        List.of(ShardKeys.of(shard).epochToBe(claim.token())),
                        List.of(
                                highest.get(shard).toString(),
                                ShardScripts.millis(now),
                                ShardScripts.millis(LONGEST_REBUILD))));
    }

    @Override
    public Uni<Void> raise(Claim claim, TraineeKey trainee, long generation, Instant now) {
        return scripts.raise(epochToBe(claim, trainee), trainee, generation, now);
    }

    @Override
    public Uni<Void> clear(Claim claim, TraineeKey trainee, long lockVersion, Instant now) {
        return scripts.clear(epochToBe(claim, trainee), trainee, lockVersion, now);
    }

    @Override
    public Uni<Void> open(Claim claim) {
        return redis.forEach(claim.shards(), shard -> open(ShardKeys.of(shard), claim.token()));
    }

    @Override
    public Uni<Void> abandon(Claim claim) {
        return scripts.abandon(claim, ShardKeys::rebuild);
    }

    private Uni<ScriptReply> open(ShardKeys shard, UUID token) {
        return redis.run(
                        OPEN,
                        List.of(shard.epoch(), shard.epochToBe(token), shard.rebuild()),
                        List.of(token.toString()))
                .invoke(ShardScripts::requireClaim);
    }

    private Uni<Boolean> isOpen(Shard shard) {
        return redis.call(api -> api.exists(List.of(ShardKeys.of(shard).epoch())))
                .map(found -> found.toInteger() == 1);
    }

    private static String epochToBe(Claim claim, TraineeKey trainee) {
        return ShardKeys.of(trainee).epochToBe(claim.token());
    }
}
