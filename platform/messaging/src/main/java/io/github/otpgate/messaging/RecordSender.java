package io.github.otpgate.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/** This process's producer. Its sends, which may block for metadata, have a thread of their own; it keeps their order. */
@ApplicationScoped
class RecordSender {

    private static final Logger LOG = Logger.getLogger(RecordSender.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

    private final KafkaSettings settings;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "otpgate-kafka-send"));

    /** Touched by the one thread only. */
    private Producer<byte[], byte[]> producer;

    RecordSender(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Makes the producer before anything is sent: a cold one would hold up the first event of a new replica for a second. */
    void open(@Observes StartupEvent event) {
        thread.execute(() -> {
            try {
                producer();
            } catch (KafkaException noBrokerYet) {
                LOG.warnf("no producer yet, the first event will make one: %s", FailureText.of(noBrokerYet));
            }
        });
    }

    /** Sends in this order; ends when all are acknowledged, or fails when it is known of each whether it is. */
    Uni<Void> send(List<ProducerRecord<byte[], byte[]>> records) {
        return Uni.createFrom().deferred(() -> {
            Uni<Void> sent = Uni.createFrom()
                    .completionStage(() -> CompletableFuture.supplyAsync(() -> sendNow(records), thread)
                            .thenCompose(acknowledged -> acknowledged));
            Context caller = Vertx.currentContext();
            return caller == null ? sent : sent.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }

    /** Runs after everything that sends has stopped. */
    void close(@Observes @Priority(ShutdownOrder.PRODUCER) ShutdownEvent event) {
        thread.execute(() -> discard(CLOSE_LIMIT));
        thread.shutdown();
    }

    private CompletableFuture<Void> sendNow(List<ProducerRecord<byte[], byte[]>> records) {
        List<CompletableFuture<Void>> acknowledged = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            CompletableFuture<Void> one = sendNow(record);
            acknowledged.add(one);
            if (one.isCompletedExceptionally()) {
                // Without metadata each further send would block as long again.
                break;
            }
        }
        return CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> sendNow(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        Producer<byte[], byte[]> used = producer();
        try {
            used.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                    renewAfter(failure, used);
                }
            });
        } catch (KafkaException refused) {
            acknowledged.completeExceptionally(refused);
            renewAfter(refused, used);
        }
        return acknowledged;
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings.producer());
        }
        return producer;
    }

    /** A producer may be of no use any more after a failure that a retry does not mend. */
    private void renewAfter(Exception failure, Producer<byte[], byte[]> used) {
        // A record that is too large says nothing about the producer, which others are sending by.
        boolean harmless = failure instanceof RetriableException || failure instanceof RecordTooLargeException;
        if (!harmless && !thread.isShutdown()) {
            thread.execute(() -> {
                if (producer == used) {
                    discard(Duration.ZERO);
                }
            });
        }
    }

    private void discard(Duration limit) {
        if (producer != null) {
            producer.close(limit);
            producer = null;
        }
    }
}
