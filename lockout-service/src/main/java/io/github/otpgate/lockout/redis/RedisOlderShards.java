package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.Claim;
import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.OlderShards;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shards in Redis whose epoch names another server than the one that Kafka was replayed on. */
@ApplicationScoped
class RedisOlderShards implements OlderShards {

    private static final LuaScript LOOK = LuaScript.onState("look.lua");
    private static final LuaScript BEGIN = LuaScript.onState("replay-begin.lua");
    private static final LuaScript STATE = LuaScript.onState("replay-state.lua");
    private static final LuaScript END = LuaScript.onState("replay-end.lua");

    private final RedisCalls redis;
    private final ShardScripts scripts;
    private final Duration lease;
    private final Duration pause;

    RedisOlderShards(RedisCalls redis, ShardScripts scripts, LockoutConfig config) {
        this.redis = redis;
        this.scripts = scripts;
        this.lease = config.rebuild().lease();
        this.pause = config.rebuild().replayPause();
    }

    @Override
    public Uni<Set<Shard>> find(Instant now) {
        return scripts.those(
                Set.copyOf(Shard.all()),
                shard -> redis.run(
                        LOOK, List.of(shard.epoch()), List.of(ShardScripts.millis(now), ShardScripts.millis(pause))),
                "OLDER");
    }

    @Override
    public Uni<Claim> claim(Set<Shard> older, Instant now) {
        UUID token = UUID.randomUUID();
        return scripts.those(
                        older,
                        shard -> redis.run(
                                BEGIN,
                                List.of(shard.epoch(), shard.replay()),
                                List.of(token.toString(), ShardScripts.millis(lease), ShardScripts.millis(now))),
                        "CLAIMED")
                .map(claimed -> new Claim(token, claimed));
    }

    @Override
    public Uni<Void> keep(Claim claim) {
        return scripts.keep(claim, ShardKeys::replay, lease);
    }

    @Override
    public Uni<Long> restore(Claim claim, TraineeKey trainee, LockoutState state, boolean announce, Instant now) {
        ShardKeys shard = ShardKeys.of(trainee);
        return redis.run(
                        STATE,
                        List.of(shard.epoch(), shard.trainee(trainee), shard.stream(), shard.replay()),
                        List.of(
                                trainee.value(),
                                ShardScripts.millis(now),
                                ShardScripts.NO_TRACE,
                                claim.token().toString(),
                                StateText.of(state)))
                .invoke(ShardScripts::requireClaim)
                .map(reply -> Long.valueOf(reply.text(1)));
    }

    @Override
    public Uni<Void> raise(Claim claim, TraineeKey trainee, long generation, Instant now) {
        return scripts.raise(ShardKeys.of(trainee).epoch(), trainee, generation, now);
    }

    @Override
    public Uni<Void> clear(Claim claim, TraineeKey trainee, long lockVersion, Instant now) {
        return scripts.clear(ShardKeys.of(trainee).epoch(), trainee, lockVersion, now);
    }

    @Override
    public Uni<Void> finish(Claim claim, Instant now) {
        return redis.forEach(claim.shards(), shard -> finish(ShardKeys.of(shard), claim.token(), now));
    }

    @Override
    public Uni<Void> abandon(Claim claim) {
        return scripts.abandon(claim, ShardKeys::replay);
    }

    private Uni<ScriptReply> finish(ShardKeys shard, UUID token, Instant now) {
        return redis.run(
                        END,
                        List.of(shard.epoch(), shard.replay()),
                        List.of(token.toString(), ShardScripts.millis(now)))
                .invoke(ShardScripts::requireClaim);
    }
}
