package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.registration.domain.JournalEntry.Action;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Keeps one institution's tickets from ending everybody's registration. */
@ApplicationScoped
class ChangeBudgets {

    /** Over which time changes are counted, and how long one who is over has to wait at most. */
    static final Duration WINDOW = Duration.ofHours(1);

    private final Journal journal;
    private final ChangeLimits limits;

    @Inject
    ChangeBudgets(Journal journal, ChangeLimits limits) {
        this.journal = journal;
        this.limits = limits;
    }

    /**
     * Whether tickets of the institution may make one more such change. In the transaction of the change, which from then on is the
     * institution's only one: no number of parallel changes is more than its budget.
     *
     * @param action {@link Action#DEVICE_REMOVED} or {@link Action#DEVICE_REPLACED}
     */
    Uni<Boolean> allow(Action action, InstitutionId institution, Instant now) {
        return journal.countByTickets(action, institution, now.minus(WINDOW))
                .map(made -> made < limits.of(action, institution));
    }
}
