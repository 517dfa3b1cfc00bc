package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.Claim;
import io.github.otpgate.lockout.application.ClaimLostException;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rebuilds and replays do alike. */
@ApplicationScoped
class ShardScripts {

    static final String NO_TRACE = "";
    private static final LuaScript RAISE = LuaScript.onState("raise.lua");
    private static final LuaScript CLEAR = LuaScript.onState("clear.lua");
    /** That events are missing between two of them means nothing: topics are compacted. */
    private static final String REPLAY = "REPLAY";

    private static final Set<String> NOT_OURS = Set.of("LOST", "REBUILDING");

    private final RedisCalls redis;
    private final Leases leases;

    ShardScripts(RedisCalls redis, Leases leases) {
        this.redis = redis;
        this.leases = leases;
    }

    /** Raises a generation in the shard that has this epoch key. */
    Uni<Void> raise(String epoch, TraineeKey trainee, long generation, Instant now) {
        return change(RAISE, epoch, trainee, generation, now);
    }

    /** Lifts a lock in the shard that has this epoch key. */
    Uni<Void> clear(String epoch, TraineeKey trainee, long lockVersion, Instant now) {
        return change(CLEAR, epoch, trainee, lockVersion, now);
    }

    /** Prolongs the claim's leases. */
    Uni<Void> keep(Claim claim, Function<ShardKeys, String> lease, Duration time) {
        return redis.forEach(
                claim.shards(), shard -> leases.renew(lease.apply(ShardKeys.of(shard)), claim.token(), time));
    }

    /** Gives the claim's leases up. */
    Uni<Void> abandon(Claim claim, Function<ShardKeys, String> lease) {
        return redis.forEach(claim.shards(), shard -> leases.release(lease.apply(ShardKeys.of(shard)), claim.token()));
    }

    /** Those of the shards of which the question is answered so. */
    Uni<Set<Shard>> those(Set<Shard> of, Function<ShardKeys, Uni<ScriptReply>> question, String outcome) {
        return redis.each(of, shard -> question.apply(ShardKeys.of(shard))).map(replies -> of.stream()
                .filter(shard -> replies.get(shard).outcome().equals(outcome))
                .collect(Collectors.toSet()));
    }

    static void requireClaim(ScriptReply reply) {
        if (NOT_OURS.contains(reply.outcome())) {
            throw new ClaimLostException();
        }
    }

    static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    private Uni<Void> change(LuaScript script, String epoch, TraineeKey trainee, long number, Instant now) {
        ShardKeys shard = ShardKeys.of(trainee);
        return redis.run(
                        script,
                        List.of(epoch, shard.trainee(trainee), shard.stream()),
                        List.of(trainee.value(), millis(now), NO_TRACE, Long.toString(number), REPLAY))
                .invoke(ShardScripts::requireClaim)
                .replaceWithVoid();
    }
}
