package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.registration.domain.TicketUse;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Table {@code enrolment_ticket}: what is known of a ticket, never the ticket itself. */
@Entity
@Table(name = "enrolment_ticket")
class TicketRow {

    @Id
    @Column(name = "ticket_id")
    UUID ticketId;

    @Column(name = "trainee_key")
    String traineeKey;

    String institution;

    @Enumerated(EnumType.STRING)
    @Column(name = "identity_kind")
    Identity.Kind identityKind;

    boolean proven;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    int begun;

    int tries;

    @Column(name = "registered_device")
    UUID registeredDevice;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "removed_at")
    Instant removedAt;

    TicketUse toUse() {
        return new TicketUse(begun, tries, Optional.ofNullable(registeredDevice), removedAt != null);
    }
}
