package io.github.otpgate.registration.api;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.Budgets;
import io.github.otpgate.edge.institution.Institution;
import io.github.otpgate.edge.institution.Institutions;
import io.github.otpgate.registration.application.ChangeBudgetConfig;
import io.github.otpgate.registration.application.ChangeLimits;
import io.github.otpgate.registration.domain.JournalEntry.Action;
import jakarta.enterprise.context.ApplicationScoped;

/** The installation's budgets, with those of the institutions file in their place. */
@ApplicationScoped
class InstitutionChangeLimits implements ChangeLimits {

    private final ChangeBudgetConfig configured;
    private final Institutions institutions;

    InstitutionChangeLimits(ChangeBudgetConfig configured, Institutions institutions) {
        this.configured = configured;
        this.institutions = institutions;
    }

    @Override
    public int of(Action action, InstitutionId institution) {
        Budgets own = institutions.find(institution).map(Institution::budgets).orElse(Budgets.AS_CONFIGURED);
        return action == Action.DEVICE_REMOVED
                ? ownOr(own.removals(), configured.removals())
                : ownOr(own.replacements(), configured.replacements());
    }

    private static int ownOr(Integer own, int configured) {
        return own == null ? configured : own;
    }
}
