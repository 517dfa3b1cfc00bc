package io.github.otpgate.outbox;

import io.github.otpgate.warmup.WarmUp;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens connections to PostgreSQL and goes the way of a transaction. */
@ApplicationScoped
class TransactionWarmUp implements WarmUp {

    @Override
    public Uni<Void> warmUp() {
        return Panache.withTransaction(
                        () -> Panache.getSession().chain(session -> session.createNativeQuery("SELECT 1", Integer.class)
                                .getSingleResult()))
                .replaceWithVoid();
    }
}
