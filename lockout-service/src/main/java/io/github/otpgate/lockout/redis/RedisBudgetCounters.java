package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.BudgetCounters;
import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.lockout.domain.BudgetPolicy.Counted;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Budgets in Redis, counted by {@code settle.lua} in each trainee's slot. */
@ApplicationScoped
class RedisBudgetCounters implements BudgetCounters {

    private static final LuaScript SUM = LuaScript.of("budget.lua", "sum.lua");
    private static final LuaScript OWN = LuaScript.of("own.lua");

    private final RedisCalls redis;

    RedisBudgetCounters(RedisCalls redis) {
        this.redis = redis;
    }

    @Override
    public Uni<Map<String, Map<Budget, Counted>>> sum(Instant now) {
        List<String> arguments = List.of(Long.toString(now.toEpochMilli()));
        return redis.each(
                        Shard.all(),
                        shard -> redis.run(SUM, List.of(ShardKeys.of(shard).budget()), arguments))
                .map(replies -> total(replies.values()));
    }

    @Override
    public Uni<Void> own(TraineeKey trainee, InstitutionId institution, Instant since, Instant now) {
        long left = Duration.between(now, since.plus(BudgetCounters.OWN)).toMillis();
        return left <= 0
                ? Uni.createFrom().voidItem()
                : redis.run(
                                OWN,
                                List.of(ShardKeys.of(trainee).own(trainee, institution.value())),
                                List.of(Long.toString(left)))
                        .replaceWithVoid();
    }

    private static Map<String, Map<Budget, Counted>> total(Collection<ScriptReply> replies) {
        Map<String, Map<Budget, Counted>> total = new HashMap<>();
        for (ScriptReply reply : replies) {
            for (String line : reply.texts()) {
                String[] columns = line.split(";");
                Map<Budget, Counted> counted = total.computeIfAbsent(columns[0], institution -> new HashMap<>());
                add(counted, Budget.FAILURES, columns, 1, 2, 3);
                add(counted, Budget.NEWLY_FAILED, columns, 4, 5, 6);
                add(counted, Budget.NEWLY_LOCKED, columns, 7, 8, 6);
            }
        }
        return total;
    }

    private static void add(
            Map<Budget, Counted> counted, Budget budget, String[] columns, int strangers, int own, int accepted) {
        Counted more = new Counted(
                Long.parseLong(columns[strangers]), Long.parseLong(columns[own]), Long.parseLong(columns[accepted]));
        counted.merge(budget, more, Counted::plus);
    }
}
