package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.github.otpgate.registration.domain.Removal;
import io.github.otpgate.registration.domain.Trainee;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The trainee asks with an enrolment ticket, which is good for one removal. */
record TicketGround(EnrolmentTicket ticket, EnrolmentLedger ledger, Journal journal, ChangeBudgets budgets)
        implements RemovalGround {

    @Override
    public TraineeKey traineeKey() {
        return ticket.traineeKey();
    }

    @Override
    public Uni<Removal> judge(Trainee trainee) {
        return ledger.find(ticket.ticketId())
                .map(use -> Removal.byTicket(ticket.kind(), ticket.proven(), trainee, use));
    }

    @Override
    public InstitutionId institution(RegisteredDevice device) {
        return ticket.institution();
    }

    @Override
    public Uni<Boolean> withinBudget(Instant at) {
        return budgets.allow(JournalEntry.Action.DEVICE_REMOVED, ticket.institution(), at);
    }

    @Override
    public Uni<Void> note(RegisteredDevice device, Instant at) {
        return ledger.useForRemoval(ticket.ticketId(), at)
                .flatMap(used -> journal.add(JournalEntry.Action.DEVICE_REMOVED, ticket, device.deviceId(), at));
    }

    /** A ticket may be used once the lock is lifted. */
    @Override
    public Uni<Void> noteLocked() {
        return Uni.createFrom().voidItem();
    }
}
