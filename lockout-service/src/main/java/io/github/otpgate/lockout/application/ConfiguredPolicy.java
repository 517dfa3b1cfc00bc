package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.lockout.domain.BudgetPolicy;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** The policies of the deployment. One that makes no sense stops the start. */
class ConfiguredPolicy {

    @Produces
    @Singleton
    @Startup
    LockoutPolicy policy(LockoutConfig config) {
        return new LockoutPolicy(
                config.threshold(),
                config.rollingCap(),
                config.rollingWindow(),
                config.throttleAttempts(),
                config.throttleWindow());
    }

    @Produces
    @Singleton
    @Startup
    BudgetPolicy budgets(LockoutConfig config) {
        LockoutConfig.Budgets budgets = config.budgets();
        return new BudgetPolicy(
                Map.of(
                        Budget.FAILURES, budgets.failures(),
                        Budget.NEWLY_FAILED, budgets.newlyFailed(),
                        Budget.NEWLY_LOCKED, budgets.newlyLocked()),
                budgets.ownAllowance(),
                budgets.ownShare());
    }
}
