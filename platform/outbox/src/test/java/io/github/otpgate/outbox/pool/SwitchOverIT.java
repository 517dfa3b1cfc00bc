package io.github.otpgate.outbox.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.embedded.EmbeddedPostgresPair;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A primary and its standby change places, and the pool of a service goes along. */
class SwitchOverIT {

    private static final int CONNECTIONS = 8;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DATABASE = "switched";

    private final Vertx vertx = Vertx.vertx();
    private final EmbeddedPostgresPair pair = EmbeddedPostgresPair.start(DATABASE);
    private final Forwarder address = Forwarder.to(pair.primary().port());
    private Pool pool;

    @BeforeEach
    void start() {
        pair.primary().execute(DATABASE, "CREATE TABLE written (at timestamptz NOT NULL)");
        pair.primary().execute(DATABASE, "GRANT INSERT ON written TO " + DATABASE);
        pool = new WatchedPoolCreator(TestPostgresConfig.impatient()).create(new PoolInput(vertx, address.port()));
        fill();
    }

    @AfterEach
    void stop() {
        // Before the pool, which waits for the other ends of its connections.
        address.close();
        pool.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        vertx.close();
        pair.close();
    }

    @Test
    void sessionsThatHaveBecomeReadOnlyAreDroppedAndTheNewPrimaryIsFound() {
        // What tools do before they demote a primary; its sessions stay.
        pair.primary().execute("postgres", "ALTER SYSTEM SET default_transaction_read_only = on");
        pair.primary().execute("postgres", "SELECT pg_reload_conf()");
        pair.promoteStandby();
        address.leadTo(pair.primary().port());

        await().atMost(SOON).untilAsserted(this::everyConnectionIsToThePrimaryAndWrites);
    }

    @Test
    void standbyIsNoServerForThePoolAndTheNewPrimaryIsFoundOnceTheAddressLeadsThere() {
        pair.switchOver();
        // The address still leads to the former primary, which follows the new one by now.
        fill();
        assertThatThrownBy(() -> run(pool.query("SELECT 1").execute()))
                .hasCauseInstanceOf(PgException.class)
                .cause()
                .hasFieldOrPropertyWithValue("sqlState", "25006");

        address.leadTo(pair.primary().port());

        await().atMost(SOON).untilAsserted(this::everyConnectionIsToThePrimaryAndWrites);
    }

    @Test
    void connectionsWhoseOtherEndIsLostAreFoundWithinSeconds() {
        address.loseThoseConnected();

        await().atMost(SOON).until(() -> writes().stream().allMatch(Future::succeeded));
    }

    private void everyConnectionIsToThePrimaryAndWrites() {
        assertThat(writes()).allMatch(Future::succeeded);
        assertThat(onEveryConnection("SELECT inet_server_port() FROM pg_sleep(0.2)"))
                .allMatch(Future::succeeded)
                .extracting(asked -> asked.result().iterator().next().getInteger(0))
                .containsOnly(pair.primary().port());
    }

    private List<Future<RowSet<Row>>> writes() {
        return onEveryConnection("INSERT INTO written SELECT now() FROM pg_sleep(0.2)");
    }

    /** Makes all connections that the pool may have, if it can. */
    private void fill() {
        onEveryConnection("SELECT pg_sleep(0.2)");
    }

    /** As often at once as the pool has connections; each done or failed. */
    private List<Future<RowSet<Row>>> onEveryConnection(String sql) {
        List<Future<RowSet<Row>>> asked = Stream.generate(() -> pool.query(sql).execute())
                .limit(CONNECTIONS)
                .toList();
        Future.join(asked)
                .toCompletionStage()
                .toCompletableFuture()
                .exceptionally(failed -> null)
                .join();
        return asked;
    }

    private static <T> T run(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private record PoolInput(Vertx vertx, int port) implements io.quarkus.reactive.pg.client.PgPoolCreator.Input {

        @Override
        public PoolOptions poolOptions() {
            return new PoolOptions().setMaxSize(CONNECTIONS);
        }

        @Override
        public List<PgConnectOptions> pgConnectOptionsList() {
            return List.of(new PgConnectOptions()
                    .setHost("localhost")
                    .setPort(port)
                    .setDatabase(DATABASE)
                    .setUser(DATABASE)
                    .setPassword(DATABASE));
        }
    }
}
