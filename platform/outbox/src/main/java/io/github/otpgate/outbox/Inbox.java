package io.github.otpgate.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/** What this service's consumers have handled, so that an event delivered twice has its effect once. */
@ApplicationScoped
public class Inbox {

    private static final String REMEMBER = SqlFile.read(Inbox.class, "remember.sql");

    private final Outbox outbox;

    Inbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Runs the work unless this consumer has handled the event before, in one transaction with the note that it has. If the work
     * fails neither remains.
     *
     * @return fails with {@link io.github.otpgate.messaging.StoreUnavailableException} if PostgreSQL is away
     */
    public Uni<Void> once(String consumer, UUID eventId, Supplier<Uni<Void>> work) {
        return outbox.inTransaction(() -> remember(consumer, eventId)
                        .chain(rows -> rows == 1 ? work.get() : Uni.createFrom().voidItem()))
                .onFailure(StoreOutage::isOne)
                .transform(StoreOutage::asFailure);
    }

    private static Uni<Integer> remember(String consumer, UUID eventId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(REMEMBER)
                .setParameter("consumer", consumer)
                .setParameter("event_id", eventId)
                .executeUpdate());
    }
}
