package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.registration.domain.JournalEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Table {@code registration_journal}. */
@Entity
@Immutable
@Table(name = "registration_journal")
class JournalRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "entry_id")
    Long entryId;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Enumerated(EnumType.STRING)
    JournalEntry.Action action;

    @Enumerated(EnumType.STRING)
    JournalEntry.Actor actor;

    String institution;

    @Column(name = "trainee_key")
    String traineeKey;

    @Column(name = "ticket_id")
    UUID ticketId;

    @Column(name = "device_id")
    UUID deviceId;

    static JournalRow of(JournalEntry entry) {
        JournalRow row = new JournalRow();
        row.occurredAt = entry.occurredAt();
        row.action = entry.action();
        row.actor = entry.actor();
        row.institution = entry.institution().map(InstitutionId::value).orElse(null);
        row.traineeKey = entry.traineeKey().value();
        row.ticketId = entry.ticketId().orElse(null);
        row.deviceId = entry.deviceId().orElse(null);
        return row;
    }
}
