package io.github.otpgate.outbox.pool;

import io.github.otpgate.stores.Store;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import jakarta.inject.Singleton;

/** PostgreSQL as a store that is watched, by the pool that everything else uses. */
@Singleton
class PostgresStore implements Store {

    private static final String READ_ONLY = "SHOW transaction_read_only";
    private static final String NO = "off";

    private final Pool pool;

    PostgresStore(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Uni<Void> ask() {
        return UniHelper.toUni(requireWrites(pool));
    }

    /** Fails with SQLSTATE 25006 if a write would. */
    static Future<Void> requireWrites(SqlClient client) {
        return client.query(READ_ONLY)
                .execute()
                .compose(rows -> NO.equals(rows.iterator().next().getString(0))
                        ? Future.<Void>succeededFuture()
                        : Future.failedFuture(WatchedPoolCreator.readOnly()));
    }
}
