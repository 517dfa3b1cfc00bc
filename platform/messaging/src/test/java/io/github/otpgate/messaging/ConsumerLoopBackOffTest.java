package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the loop does when its consumer breaks; a real one cannot be made to. */
class ConsumerLoopBackOffTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger begun = new AtomicInteger();
    private ConsumerLoop loop;

    @AfterEach
    void stop() {
        loop.stop();
        loop.awaitEnd();
        vertx.close();
    }

    @Test
    void loopThatWorksNowAndThenNeverWaitsLong() {
        int breaks = 25;

        // Without a success between them the last of these waits would take hours.
        start(new RetryPolicy(0, Duration.ofMillis(10), Duration.ofDays(7)), this::consumerThatWorksOnce);

        await().atMost(Duration.ofMinutes(1)).until(() -> begun.get() > breaks);
    }

    @Test
    void loopThatNeverWorksWaitsLongerFromBreakToBreak() {
        long start = System.nanoTime();

        start(new RetryPolicy(0, Duration.ofMillis(50), Duration.ofDays(7)), this::consumerThatNeverWorks);

        await().atMost(Duration.ofMinutes(1)).until(() -> begun.get() > 3);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(50 + 100 + 200));
    }

    private void start(RetryPolicy retries, Supplier<Consumer<byte[], byte[]>> consumers) {
        ScriptedHandler handler = new ScriptedHandler();
        loop = new ConsumerLoop(
                new Consumption(
                        handler,
                        new KafkaNames(TestConfig.with()),
                        null,
                        null,
                        retries,
                        new HandlingMetrics(new SimpleMeterRegistry(), handler.name()),
                        TestConfig.with("consumers.lag-interval", "1h").consumers()),
                consumers,
                vertx);
        loop.start();
    }

    private MockConsumer<byte[], byte[]> consumerThatWorksOnce() {
        MockConsumer<byte[], byte[]> consumer = consumer();
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("broken")));
        return consumer;
    }

    private MockConsumer<byte[], byte[]> consumerThatNeverWorks() {
        MockConsumer<byte[], byte[]> consumer = consumer();
        consumer.setPollException(new KafkaException("broken"));
        return consumer;
    }

    private MockConsumer<byte[], byte[]> consumer() {
        begun.incrementAndGet();
        return new MockConsumer<>("earliest");
    }
}
