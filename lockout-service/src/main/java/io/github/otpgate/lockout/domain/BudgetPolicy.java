package io.github.otpgate.lockout.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * When an institution is over budget. Strangers - trainees whom it neither registered nor saw accepted for 180 days - count from
 * the first one on; of its own trainees only what goes beyond ordinary mistyping, since a large course mistypes much.
 *
 * @param limits how much of each is over it
 * @param ownAllowance what its own trainees may do within the time of a budget, at least
 * @param ownShare what they may do for each acceptance within that time; 0.3 for three in ten
 */
public record BudgetPolicy(Map<Budget, Integer> limits, int ownAllowance, double ownShare) {

    /** @throws IllegalArgumentException if a limit is missing or less than 1, or a number is negative */
    public BudgetPolicy {
        limits = Map.copyOf(limits);
        for (Budget budget : Budget.values()) {
            if (limits.getOrDefault(budget, 0) < 1) {
                throw new IllegalArgumentException("budget " + budget + ": expected 1 or more");
            }
        }
        if (ownAllowance < 0 || !(ownShare >= 0)) {
            throw new IllegalArgumentException("budgets: expected an allowance and a share of 0 or more");
        }
    }

    /** The budgets that an institution of which this is counted is over. */
    public Set<Budget> exceeded(Map<Budget, Counted> counted) {
        Set<Budget> exceeded = EnumSet.noneOf(Budget.class);
        counted.forEach((budget, count) -> {
            if (against(count) >= limits.get(budget)) {
                exceeded.add(budget);
            }
        });
        return exceeded;
    }

    private double against(Counted count) {
        double ordinary = Math.max(ownAllowance, ownShare * count.accepted());
        return count.strangers() + Math.max(0, count.own() - ordinary);
    }

    /**
     * What is counted of one institution within the time of a budget; who succeeded afterwards is taken off.
     *
     * @param strangers of trainees it does not know
     * @param own of its own trainees
     * @param accepted acceptances of its attempts
     */
    public record Counted(long strangers, long own, long accepted) {

        /** Both together. */
        public Counted plus(Counted more) {
            return new Counted(strangers + more.strangers, own + more.own, accepted + more.accepted);
        }
    }
}
