package io.github.otpgate.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Runs reactive work from a test's thread. */
final class Reactive {

    private Reactive() {}

    /** The item, or the failure thrown. */
    static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    static long notes(String text) {
        return run(() -> Panache.withSession(() -> Note.count("text", text)));
    }

    static long outboxRows() {
        return run(() -> Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createQuery("select count(*) from OutboxRow", Long.class)
                        .getSingleResult())));
    }
}
