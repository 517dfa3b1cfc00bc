package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.BudgetPolicy;

/** When each institution is over budget. */
@FunctionalInterface
public interface BudgetPolicies {

    /** The policy for the institution; the installation's if it has none of its own. */
    BudgetPolicy of(String institution);
}
