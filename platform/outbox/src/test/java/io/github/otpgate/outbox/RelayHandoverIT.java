package io.github.otpgate.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.ResetApproved;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica that is stopped leaves nothing to be found by the next one. Nothing polls here within the time of a test. */
@QuarkusTest
class RelayHandoverIT extends RunningOutbox {

    private static final Duration OTHER_BATCH = Duration.ofMillis(500);

    @Inject
    RelayBatch batch;

    @Inject
    OutboxConfig config;

    @Inject
    Vertx vertx;

    private OutboxRelay stopping;

    @BeforeEach
    void startRelay() {
        stopping = new OutboxRelay(batch, config, vertx);
    }

    @Test
    void relayThatIsStoppedSendsWhatItWasNotWokenFor() throws Exception {
        List<ResetApproved> left = leave(120);

        stopping.stop(null);

        assertThat(topic.events(trainee)).containsExactlyElementsOf(left);
    }

    @Test
    void relayThatIsStoppedWhileAnotherIsAtWorkSendsWhatThatOneHasNotSeen() throws Exception {
        List<ResetApproved> left = leave(1);
        CompletableFuture<Void> otherBatch = holdRelaysBack();
        CompletableFuture.delayedExecutor(OTHER_BATCH.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> otherBatch.complete(null));

        stopping.stop(null);

        assertThat(topic.events(trainee)).containsExactlyElementsOf(left);
    }

    private List<ResetApproved> leave(int events) {
        List<ResetApproved> left = TestEvents.numbered(trainee, 1, events);
        Reactive.run(() -> Panache.withTransaction(() -> appendAll(left)));
        return left;
    }
}
