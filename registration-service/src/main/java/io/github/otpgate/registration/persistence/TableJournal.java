package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.registration.application.Journal;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.JournalEntry.Action;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The journal in table {@code registration_journal}, whose triggers keep what was written. */
@ApplicationScoped
class TableJournal implements Journal, PanacheRepository<JournalRow> {

    private static final String TAKE_TURN = SqlFile.read(TableJournal.class, "take-turn.sql");
    private static final String COUNT = SqlFile.read(TableJournal.class, "count-changes.sql");

    @Override
    public Uni<Long> countByTickets(Action action, InstitutionId institution, Instant after) {
        return getSession().flatMap(session -> session.createNativeQuery(TAKE_TURN, Boolean.class)
                .setParameter("turn", "registration_journal " + action + " " + institution)
                .getSingleResult()
                .flatMap(turn -> session.createNativeQuery(COUNT, Long.class)
                        .setParameter("institution", institution.value())
                        .setParameter("action", action.name())
                        .setParameter("after", after)
                        .getSingleResult()));
    }

    @Override
    public Uni<Void> add(JournalEntry entry) {
        return persist(JournalRow.of(entry)).replaceWithVoid();
    }
}
