package io.github.otpgate.outbox;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The facts that this service is going to say. They are stored in the same transaction as the change that they tell of, so that
 * neither exists without the other; a relay sends them to Kafka, at least once.
 *
 * <p>Events of parallel transactions may be sent in another order than they were committed in. Every event carries a number
 * that only grows, by which its hearers ignore what is late.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxRelay relay;

    Outbox(OutboxRelay relay) {
        this.relay = relay;
    }

    /**
     * Adds the event within the caller's reactive transaction and the current trace.
     *
     * @return fails with {@link IllegalStateException} outside a transaction. An event that is added twice makes the commit fail
     */
    public Uni<Void> append(TraineeEvent event) {
        return Uni.createFrom()
                .deferred(Panache::getSession)
                .onFailure()
                .transform(none -> noTransaction(none))
                .invoke(Outbox::requireTransaction)
                .chain(session -> session.persist(OutboxRow.of(event)));
    }

    /** Runs the work in one reactive transaction, the caller's if there is one, and wakes the relay after its commit. */
    public <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> Panache.withTransaction(work)).invoke(relay::wake);
    }

    private static void requireTransaction(Mutiny.Session session) {
        if (session.currentTransaction() == null) {
            throw noTransaction(null);
        }
    }

    private static IllegalStateException noTransaction(Throwable cause) {
        return new IllegalStateException("outbox.append: expected a reactive transaction, found none", cause);
    }
}
