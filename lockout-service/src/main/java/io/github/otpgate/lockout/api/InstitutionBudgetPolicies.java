package io.github.otpgate.lockout.api;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.Budgets;
import io.github.otpgate.edge.institution.Institution;
import io.github.otpgate.edge.institution.Institutions;
import io.github.otpgate.lockout.application.BudgetPolicies;
import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.lockout.domain.BudgetPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** The installation's budgets, with those of the institutions file in their place. */
@ApplicationScoped
class InstitutionBudgetPolicies implements BudgetPolicies {

    private final BudgetPolicy configured;
    private final Institutions institutions;

    InstitutionBudgetPolicies(BudgetPolicy configured, Institutions institutions) {
        this.configured = configured;
        this.institutions = institutions;
    }

    @Override
    public BudgetPolicy of(String institution) {
        return InstitutionId.parse(institution)
                .flatMap(institutions::find)
                .map(Institution::budgets)
                .map(this::with)
                .orElse(configured);
    }

    private BudgetPolicy with(Budgets own) {
        Map<Budget, Integer> limits = new EnumMap<>(configured.limits());
        put(limits, Budget.FAILURES, own.failures());
        put(limits, Budget.NEWLY_FAILED, own.newlyFailed());
        put(limits, Budget.NEWLY_LOCKED, own.newlyLocked());
        return new BudgetPolicy(limits, configured.ownAllowance(), configured.ownShare());
    }

    private static void put(Map<Budget, Integer> limits, Budget budget, Integer own) {
        if (own != null) {
            limits.put(budget, own);
        }
    }
}
