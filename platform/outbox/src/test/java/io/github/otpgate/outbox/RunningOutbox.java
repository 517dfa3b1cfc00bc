package io.github.otpgate.outbox;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;

/** A trainee, and short ways to append events of theirs. */
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
abstract class RunningOutbox {

    final TraineeKey trainee = TestEvents.trainee();

    @Inject
    Outbox outbox;

    @Inject
    TopicReader topic;

    @Inject
    Pool pool;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    void append(List<ResetApproved> events) {
        Reactive.run(() -> outbox.inTransaction(() -> appendAll(events)));
    }

    Uni<Void> appendAll(List<ResetApproved> events) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(outbox::append)
                .collect()
                .last();
    }

    /** No relay sends anything, whoever woke it before, until what is returned is completed. */
    CompletableFuture<Void> holdRelaysBack() {
        CompletableFuture<Void> held = new CompletableFuture<>();
        CompletableFuture<Void> release = new CompletableFuture<>();
        withRelayLocked(Uni.createFrom().deferred(() -> {
                    held.complete(null);
                    return Uni.createFrom().completionStage(release);
                }))
                .subscribe()
                .with(ignored -> {}, held::completeExceptionally);
        held.join();
        return release;
    }

    Uni<Void> withRelayLocked(Uni<Void> work) {
        return pool.withTransaction(connection -> connection
                .query("SELECT pg_advisory_xact_lock(hashtextextended('otpgate.outbox.relay', 0))")
                .execute()
                .chain(() -> work));
    }
}
