package io.github.otpgate.messaging;

import io.github.otpgate.messaging.HandlingMetrics.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** One record's way to where it is done with: handled, a dead letter, or skipped. Used on one event loop only. */
final class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Consumption consumption;
    private final ConsumerRecord<byte[], byte[]> record;
    private int failures;
    private int outages;
    private Throwable verdict;
    private long verdictAt;
    private boolean skipped;

    Delivery(Consumption consumption, ConsumerRecord<byte[], byte[]> record) {
        this.consumption = consumption;
        this.record = record;
    }

    /** Tries the next step once: the handler, or, once that is hopeless, the dead-letter topic; a skipped record has none. */
    Uni<Void> attempt(Context context) {
        if (skipped) {
            return Uni.createFrom().voidItem();
        }
        return verdict == null
                ? consumption.handling().handle(record, context)
                : consumption.deadLetters().send(record, consumption.topic(), consumption.consumer(), verdict);
    }

    /** The step has succeeded: the record is done with. */
    void succeeded() {
        if (verdict == null) {
            consumption.metrics().count(Outcome.HANDLED);
        } else if (skipped) {
            consumption.metrics().count(Outcome.SKIPPED);
        } else {
            consumption.metrics().deadLettered();
        }
        if (outages > 0 && !skipped) {
            LOG.infof("%s goes on after %d waits", this, outages);
        }
    }

    /** The step has failed: how long to wait before the next attempt. */
    Duration failed(Throwable failure) {
        return verdict == null ? handlerFailed(failure) : deadLetterFailed(failure);
    }

    /** The record stays in its topic, and its place is told: what skips it harms nobody who comes after it. */
    private Duration deadLetterFailed(Throwable failure) {
        if (System.nanoTime() - verdictAt < consumption.deadLetters().limit().toNanos()) {
            return waitOut(failure, "is not taken by the dead-letter topic");
        }
        LOG.errorf("%s is skipped, no dead letter could be made of it: %s", this, FailureText.of(failure));
        skipped = true;
        return Duration.ZERO;
    }

    private Duration handlerFailed(Throwable failure) {
        if (failure instanceof StoreUnavailableException) {
            consumption.metrics().count(Outcome.STORE_UNAVAILABLE);
            return waitOut(failure, "waits for the consumer's store");
        }
        consumption.metrics().count(Outcome.FAILED);
        failures++;
        Optional<Duration> wait = consumption.retries().waitAfter(failure, failures);
        wait.ifPresentOrElse(
                time -> LOG.warnf("%s failed, next try in %s: %s", this, time, FailureText.of(failure)),
                () -> LOG.errorf("%s becomes a dead letter: %s", this, FailureText.of(failure)));
        if (wait.isEmpty()) {
            verdict = failure;
            verdictAt = System.nanoTime();
            outages = 0;
        }
        return wait.orElse(Duration.ZERO);
    }

    /** Said once, not with every try: outages last. */
    private Duration waitOut(Throwable failure, String what) {
        outages++;
        if (outages == 1) {
            LOG.errorf("%s %s: %s", this, what, FailureText.of(failure));
        }
        return consumption.retries().waitBefore(outages);
    }

    /** Consumer and place, nothing of the content. */
    @Override
    public String toString() {
        return consumption.consumer() + ": event at " + record.topic() + "-" + record.partition() + "@"
                + record.offset();
    }
}
