package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.lockout.domain.BudgetPolicy.Counted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Which institutions are over budget, as this replica last summed it. Between two sums an institution may go over by what it does
 * in that time. If nothing can be summed for {@link #KEPT} nobody is over: the row of five is kept elsewhere.
 */
@ApplicationScoped
public class InstitutionBudgets {

    /** How long a sum is good for. */
    public static final Duration KEPT = Duration.ofSeconds(10);

    private final BudgetCounters counters;
    private final BudgetPolicies policies;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Sum last = new Sum(Map.of(), Instant.EPOCH);
    private volatile Instant failingSince;

    public InstitutionBudgets(BudgetCounters counters, BudgetPolicies policies, Clock clock) {
        this.counters = counters;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether the institution's trainees with failures are to be refused. Returns at once. */
    public boolean over(String institution) {
        asked.set(true);
        Sum sum = last;
        return sum.exceeded().containsKey(institution)
                && clock.instant().isBefore(sum.at().plus(KEPT));
    }

    /** The budgets that each institution is over, as last summed. */
    public Map<String, Set<Budget>> exceeded() {
        return last.exceeded();
    }

    /** Whether nothing could be summed for so long that no budget stops anybody. */
    public boolean open() {
        Instant since = failingSince;
        return since != null && !clock.instant().isBefore(since.plus(KEPT));
    }

    /** Sums anew, unless nobody has asked since and nobody was over. Fails if not everything can be read. */
    public Uni<Void> sum() {
        if (!asked.getAndSet(false) && last.exceeded().isEmpty() && failingSince == null) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return counters.sum(now)
                .invoke(counted -> {
                    last = new Sum(exceeded(counted), now);
                    failingSince = null;
                })
                .onFailure()
                .invoke(failure -> failingSince = failingSince == null ? now : failingSince)
                .replaceWithVoid();
    }

    private Map<String, Set<Budget>> exceeded(Map<String, Map<Budget, Counted>> counted) {
        Map<String, Set<Budget>> all = new HashMap<>();
        counted.forEach((institution, counts) -> {
            Set<Budget> exceeded = policies.of(institution).exceeded(counts);
            if (!exceeded.isEmpty()) {
                all.put(institution, Set.copyOf(exceeded));
            }
        });
        return Map.copyOf(all);
    }

    private record Sum(Map<String, Set<Budget>> exceeded, Instant at) {}
}
