package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger;
import io.github.otpgate.lockout.application.LedgerSignals;
import io.github.otpgate.lockout.application.LedgerUnavailableException;
import io.github.otpgate.lockout.application.LedgerUnavailableException.Reason;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.messaging.TraceContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The ledger in Redis: one script a question, all its keys in one slot. */
@ApplicationScoped
class RedisAttemptLedger implements AttemptLedger {

    private static final LuaScript SETTLE = LuaScript.of("state.lua", "budget.lua", "settle.lua");
    private static final LuaScript RAISE = LuaScript.onState("raise.lua");
    private static final LuaScript CLEAR = LuaScript.onState("clear.lua");
    private static final LuaScript FIND = LuaScript.onState("find.lua");

    /** All of them, to be known to Redis before the first attempt. */
    static final List<LuaScript> SCRIPTS = List.of(SETTLE, RAISE, CLEAR, FIND);

    private final RedisCalls redis;
    private final LockoutPolicy policy;
    private final LedgerSignals signals;

    RedisAttemptLedger(RedisCalls redis, LockoutPolicy policy, LedgerSignals signals) {
        this.redis = redis;
        this.policy = policy;
        this.signals = signals;
    }

    @Override
    public Uni<SettledAttempt> settle(SettleAttempt attempt, boolean overBudget, Instant now) {
        TraineeKey trainee = attempt.traineeKey();
        ShardKeys shard = ShardKeys.of(trainee);
        List<String> keys = stateKeys(shard, trainee);
        keys.add(shard.throttle(trainee, attempt.institution()));
        keys.add(shard.wrongCodes(trainee, attempt.currentStep()));
        keys.add(shard.budget());
        keys.add(shard.own(trainee, attempt.institution()));
        keys.add(shard.added(trainee, attempt.institution()));
        if (attempt.idempotencyKey() != null) {
            keys.add(shard.answer(attempt));
        }
        return ask(trainee, SETTLE, keys, SettleCall.arguments(attempt, policy, overBudget, now, trace()))
                .map(reply -> SettleCall.answer(reply, policy));
    }

    @Override
    public Uni<LockoutState> raise(TraineeKey trainee, long generation, Instant now) {
        return ask(trainee, RAISE, stateKeys(ShardKeys.of(trainee), trainee), change(trainee, now, generation))
                .map(reply -> reply.state(1));
    }

    @Override
    public Uni<Clearing> clear(TraineeKey trainee, long lockVersion, Instant now) {
        return ask(trainee, CLEAR, stateKeys(ShardKeys.of(trainee), trainee), change(trainee, now, lockVersion))
                .map(reply -> Clearing.valueOf(reply.outcome()));
    }

    @Override
    public Uni<LockoutState> find(TraineeKey trainee, Instant now) {
        ShardKeys shard = ShardKeys.of(trainee);
        return ask(trainee, FIND, List.of(shard.epoch(), shard.trainee(trainee)), List.of(millis(now)))
                .map(reply -> reply.state(1));
    }

    private Uni<ScriptReply> ask(TraineeKey trainee, LuaScript script, List<String> keys, List<String> arguments) {
        return redis.run(script, keys, arguments).invoke(reply -> notice(Shard.of(trainee), reply));
    }

    private void notice(Shard shard, ScriptReply reply) {
        if (reply.outcome().equals("REBUILDING")) {
            signals.lost(shard);
            throw new LedgerUnavailableException(Reason.SHARD_REBUILDING, null);
        }
        if (reply.announced()) {
            signals.written(shard);
        }
        if (reply.mayBeOlder()) {
            signals.older(shard);
        }
    }

    private static List<String> stateKeys(ShardKeys shard, TraineeKey trainee) {
        return new ArrayList<>(List.of(shard.epoch(), shard.trainee(trainee), shard.stream()));
    }

    private static List<String> change(TraineeKey trainee, Instant now, long number) {
        return List.of(trainee.value(), millis(now), trace(), Long.toString(number));
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private static String trace() {
        return TraceContext.current().asProperties();
    }
}
