package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whom an institution registers is its own, and not a stranger when a code is wrong. */
@ApplicationScoped
public class NoteRegistration {

    private final BudgetCounters counters;
    private final Clock clock;

    NoteRegistration(BudgetCounters counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
    }

    /** Idempotent; an event may come as late as it likes. */
    public Uni<Void> note(DeviceActivated event) {
        return counters.own(event.traineeKey(), event.institution(), event.occurredAt(), clock.instant());
    }
}
