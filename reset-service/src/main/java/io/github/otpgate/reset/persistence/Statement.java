package io.github.otpgate.reset.persistence;

import io.github.otpgate.outbox.StoreOutage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** SQL on the current session. */
final class Statement {

    private Statement() {}

    /** Work in a session; an outage of PostgreSQL fails as one. */
    static <T> Uni<T> inSession(Supplier<Uni<T>> work) {
        return knowingOutages(Panache.withSession(work));
    }

    /** The same work, but an outage of PostgreSQL fails as one. */
    static <T> Uni<T> knowingOutages(Uni<T> work) {
        return work.onFailure(StoreOutage::isOne).transform(StoreOutage::asFailure);
    }

    /** Runs a statement that writes: the number of rows. */
    static Uni<Integer> write(String sql, Consumer<Mutiny.AbstractQuery> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.Query<?> query = session.createNativeQuery(sql);
            parameters.accept(query);
            return query.executeUpdate();
        });
    }

    /** Runs a statement that reads at most one row: null if there is none. */
    static <R> Uni<R> read(String sql, Class<R> type, Consumer<Mutiny.AbstractQuery> parameters) {
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<R> query = session.createNativeQuery(sql, type);
            parameters.accept(query);
            return query.getSingleResultOrNull();
        });
    }
}
