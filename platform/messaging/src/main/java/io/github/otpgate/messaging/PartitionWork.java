package io.github.otpgate.messaging;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of one partition, one after the other. All steps run on one event loop, so that the state needs no locks; waiting
 * holds no thread.
 */
final class PartitionWork {

    private static final long NO_TIMER = -1;

    private final Consumption consumption;
    private final Context context;
    private final List<ConsumerRecord<byte[], byte[]>> records;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile long nextOffset;
    private int index;
    private long timer = NO_TIMER;
    private boolean stopping;

    PartitionWork(Consumption consumption, Context context, List<ConsumerRecord<byte[], byte[]>> records) {
        this.consumption = consumption;
        this.context = context;
        this.records = records;
        this.nextOffset = records.get(0).offset();
    }

    PartitionWork start() {
        context.runOnContext(ignored -> beginNext());
        return this;
    }

    /** The first offset that is not done with. */
    long nextOffset() {
        return nextOffset;
    }

    /** All records are done with, or the work was stopped. */
    boolean hasEnded() {
        return ended.isDone();
    }

    /** Begins no further attempt. The answer ends when the current one has. */
    CompletableFuture<Void> stop() {
        context.runOnContext(ignored -> {
            stopping = true;
            if (context.owner().cancelTimer(timer)) {
                ended.complete(null);
            }
        });
        return ended;
    }

    private void beginNext() {
        if (stopping || index == records.size()) {
            ended.complete(null);
        } else {
            attempt(new Delivery(consumption, records.get(index)));
        }
    }

    private void attempt(Delivery delivery) {
        if (stopping) {
            ended.complete(null);
            return;
        }
        delivery.attempt(context)
                .subscribe()
                .with(
                        ignored -> context.runOnContext(onLoop -> succeeded(delivery)),
                        failure -> context.runOnContext(onLoop -> attemptAfter(delivery.failed(failure), delivery)));
    }

    private void succeeded(Delivery delivery) {
        delivery.succeeded();
        nextOffset = records.get(index).offset() + 1;
        index++;
        beginNext();
    }

    private void attemptAfter(Duration wait, Delivery delivery) {
        if (stopping || wait.isZero()) {
            attempt(delivery);
        } else {
            timer = context.owner().setTimer(wait.toMillis(), ignored -> attempt(delivery));
        }
    }
}
