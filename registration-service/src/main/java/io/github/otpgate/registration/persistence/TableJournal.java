package io.github.otpgate.registration.persistence;

import io.github.otpgate.registration.application.Journal;
import io.github.otpgate.registration.domain.JournalEntry;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The journal in table {@code registration_journal}, whose triggers keep what was written. */
@ApplicationScoped
class TableJournal implements Journal, PanacheRepository<JournalRow> {

    @Override
    public Uni<Void> add(JournalEntry entry) {
        return persist(JournalRow.of(entry)).replaceWithVoid();
    }
}
