package io.github.otpgate.messaging;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;

/** The loop of one handler, on a thread of its own; what breaks its consumer makes it begin with another. */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final Consumption consumption;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Vertx vertx;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private final FailuresInARow failures;

    /** @param consumers gives a consumer of its own to every beginning */
    ConsumerLoop(Consumption consumption, Supplier<Consumer<byte[], byte[]>> consumers, Vertx vertx) {
        this.consumption = consumption;
        this.consumers = consumers;
        this.failures = new FailuresInARow(consumption.retries());
        this.vertx = vertx;
        this.thread = new Thread(this, "otpgate-consumer-" + consumption.consumer());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Tells the loop to stop; {@link #awaitEnd} tells when it has. */
    void stop() {
        stopping.countDown();
    }

    /** Waits for the end of the loop: for the event at hand, at most as long as configured, and for leaving the group. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!stopsWithin(failures.nextWait())) {
            try {
                consume();
            } catch (RuntimeException broken) {
                failures.failed();
                LOG.errorf("%s: consumer broke, beginning anew: %s", consumption.consumer(), FailureText.of(broken));
            }
        }
        consumption.metrics().close();
    }

    private void consume() {
        Consumer<byte[], byte[]> consumer = consumers.get();
        PolledTopic polled = new PolledTopic(consumption, consumer, vertx.getOrCreateContext());
        LagWatch lag = new LagWatch(consumption, consumer, polled);
        try {
            polled.subscribe();
            while (!stopsWithin(Duration.ZERO)) {
                polled.turn();
                lag.turn();
                failures.worked();
            }
        } finally {
            close(consumer, polled);
        }
    }

    private static void close(Consumer<byte[], byte[]> consumer, PolledTopic polled) {
        try {
            polled.release();
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE_LIMIT));
        }
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
