package io.github.otpgate.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.PostgresResource;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class InboxIT {

    private final UUID event = UUID.randomUUID();
    private final String text = UUID.randomUUID().toString();

    @Inject
    Inbox inbox;

    @Inject
    Upkeep upkeep;

    @Inject
    Pool pool;

    @Test
    void repeatedEventHasItsEffectOnce() {
        handle("consumer");
        handle("consumer");

        assertThat(Reactive.notes(text)).isOne();
    }

    @Test
    void eachConsumerHandlesTheEventForItself() {
        handle("consumer");
        handle("another");

        assertThat(Reactive.notes(text)).isEqualTo(2);
    }

    @Test
    void failedWorkLeavesNeitherEffectNorMemory() {
        assertThatThrownBy(() -> Reactive.run(() -> inbox.once("consumer", event, () -> Note.write(text)
                        .chain(() -> Panache.flush())
                        .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("late"))))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Reactive.notes(text)).isZero();

        handle("consumer");

        assertThat(Reactive.notes(text)).isOne();
    }

    @Test
    void parallelDeliveriesHaveOneEffect() {
        CompletableFuture<?>[] deliveries = Stream.generate(() -> CompletableFuture.runAsync(() -> handle("consumer")))
                .limit(8)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(deliveries).join();

        assertThat(Reactive.notes(text)).isOne();
    }

    @Test
    void onlyEventsHandledLongAgoAreForgotten() {
        handle("consumer");
        UUID old = UUID.randomUUID();
        Reactive.run(() -> pool.preparedQuery(
                        "INSERT INTO inbox VALUES ('consumer', $1, now() - interval '30 days 1 minute')")
                .execute(Tuple.of(old)));

        Reactive.run(() -> upkeep.purge());

        assertThat(remembered(old)).isZero();
        assertThat(remembered(event)).isOne();
    }

    private void handle(String consumer) {
        Reactive.run(() -> inbox.once(consumer, event, () -> Note.write(text)));
    }

    private int remembered(UUID id) {
        return Reactive.run(() -> pool.preparedQuery("SELECT 1 FROM inbox WHERE event_id = $1")
                .execute(Tuple.of(id))
                .map(rows -> rows.size()));
    }
}
