package io.github.otpgate.outbox.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.PostgresResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioChannelOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.pgclient.impl.PgSocketConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The pool that a service gets. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class PoolIT {

    @Inject
    Pool pool;

    @Inject
    PostgresConfig config;

    @Inject
    MeterRegistry meters;

    @Test
    void connectionWhoseSessionIsReadOnlyIsDroppedAtTheFirstWrite() {
        SqlConnection connection = run(pool.getConnection());
        Channel channel = channel(connection);
        run(connection.query("SET default_transaction_read_only = on").execute());

        assertThatThrownBy(() -> run(connection.query("DELETE FROM inbox").execute()))
                .hasMessageContaining("25006");

        await().atMost(Duration.ofSeconds(10)).until(() -> !channel.isActive());
        run(pool.query("SELECT 1").execute());
    }

    @Test
    void refusalsOfOtherKindsLeaveTheConnectionAlone() {
        SqlConnection connection = run(pool.getConnection());

        assertThatThrownBy(() -> run(connection.query("SELECT 1/0").execute())).hasMessageContaining("22012");

        run(connection.query("SELECT 1").execute());
        run(connection.close());
    }

    @Test
    void connectionsAreKeptAliveByProbesEverySecondsAndNeverKeptForGood() {
        SqlConnection connection = run(pool.getConnection());
        Channel channel = channel(connection);

        assertThat(channel.config().getOption(ChannelOption.SO_KEEPALIVE)).isTrue();
        KeepAliveOptions.options(config.keepAlive())
                .forEach((option, value) -> assertThat(channel.config().getOption(NioChannelOption.of(option)))
                        .isEqualTo(value));
        run(connection.close());
        assertThat(ConfigProvider.getConfig().getValue("quarkus.datasource.reactive.max-lifetime", Duration.class))
                .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(30));
        assertThat(ConfigProvider.getConfig().getValue("quarkus.datasource.reactive.idle-timeout", Duration.class))
                .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(10));
    }

    @Test
    void postgresIsAStoreThatIsWatched() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(meters.get("otp.store.reachable")
                        .tag("store", "postgresql")
                        .gauge()
                        .value())
                .isOne());
    }

    private static Channel channel(SqlConnection connection) {
        PgSocketConnection socket = (PgSocketConnection)
                ((SqlConnectionInternal) connection).unwrap().unwrap();
        return socket.socket().channelHandlerContext().channel();
    }

    private static <T> T run(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
