package io.github.otpgate.outbox.pool;

import io.netty.channel.Channel;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.pgclient.impl.PgSocketConnection;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import io.vertx.sqlclient.impl.Utils;
import io.vertx.sqlclient.spi.ConnectionFactory;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The pool of every service that has PostgreSQL. It takes in no connection that does not take writes, such as one to a standby,
 * and keeps none that has lost its server: see {@link ConnectionWatch}.
 */
@Singleton
public class WatchedPoolCreator implements PgPoolCreator {

    private final PostgresConfig config;
    private Optional<ConnectionFactory> made = Optional.empty();

    WatchedPoolCreator(PostgresConfig config) {
        this.config = config;
    }

    // What is to take its place, a connect handler, cannot refuse a connection.
    @SuppressWarnings("deprecation")
    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> servers = input.pgConnectOptionsList();
        servers.forEach(
                server -> server.setConnectTimeout((int) config.connectTimeout().toMillis()));
        Supplier<Future<SqlConnectOptions>> next = Utils.roundRobinSupplier(List.copyOf(servers));
        Pool pool = PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(next)
                .using(input.vertx())
                .build();
        ConnectionFactory factory = PgDriver.INSTANCE.createConnectionFactory(input.vertx(), next);
        made = Optional.of(factory);
        return pool.connectionProvider(context -> withinTime(factory.connect(context)
                .compose(connection -> watched(connection).compose(WatchedPoolCreator::thatTakesWrites))));
    }

    @PreDestroy
    void close() {
        made.ifPresent(factory -> factory.close(Promise.promise()));
    }

    private Future<SqlConnection> withinTime(Future<SqlConnection> connected) {
        return connected
                .timeout(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                // Nobody waits for it any more.
                .onFailure(late -> connected.onSuccess(SqlConnection::close));
    }

    private Future<SqlConnection> watched(SqlConnection connection) {
        PgSocketConnection socket = (PgSocketConnection) ((SqlConnectionInternal) connection).unwrap();
        Channel channel = socket.socket().channelHandlerContext().channel();
        KeepAliveOptions.set(channel, config.keepAlive());
        channel.pipeline().addBefore("handler", "otpgate-watch", new ConnectionWatch(config.answerTimeout()));
        return Future.succeededFuture(connection);
    }

    private static Future<SqlConnection> thatTakesWrites(SqlConnection connection) {
        return PostgresStore.requireWrites(connection).map(connection).onFailure(readOnly -> connection.close());
    }

    /** What PostgreSQL itself would say to a write. */
    static PgException readOnly() {
        return new PgException("cannot write in a read-only session", "ERROR", UselessConnections.READ_ONLY, null);
    }
}
