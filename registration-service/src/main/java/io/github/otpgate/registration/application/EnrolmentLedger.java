package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.registration.domain.TicketUse;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Enrolment tickets by their id, and what each was used for. Every method takes part in the caller's transaction and fails outside
 * one.
 */
public interface EnrolmentLedger {

    /** Puts a ticket on record: false, and nothing changes, if it is on record already. Of several at once exactly one is told true. */
    Uni<Boolean> issue(EnrolmentTicket ticket, Instant at);

    /** What the ticket was used for; empty if it is not on record. */
    Uni<Optional<TicketUse>> find(UUID ticketId);

    /** Counts one registration begun. Its limit is kept by {@link TicketUse#refusal}, under the lock of the ticket's trainee. */
    Uni<Void> countBegun(UUID ticketId);

    /**
     * Counts one activation try in one atomic step: how many were made with this one, or empty, and nothing counted, if none was
     * left.
     */
    Uni<OptionalInt> countTry(UUID ticketId);

    /** The ticket has activated this device. */
    Uni<Void> useForRegistration(UUID ticketId, UUID deviceId, Instant at);

    /** The ticket has dropped its trainee's registration. */
    Uni<Void> useForRemoval(UUID ticketId, Instant at);

    /** Forgets tickets that expired before this time. */
    Uni<Void> purge(Instant expiredBefore);
}
