package io.github.otpgate.messaging;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Loops and a publisher on a broker, without Quarkus. */
final class LoopHarness implements AutoCloseable {

    final Vertx vertx = Vertx.vertx();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final EventPublisher publisher;
    private final MessagingConfig config;
    private final KafkaNames names;
    private final KafkaSettings settings;
    private final EventRecords records;
    private final RecordSender sender;
    private final List<ConsumerLoop> loops = new ArrayList<>();

    LoopHarness(String bootstrapServers, MessagingConfig config) {
        this(Map.of("bootstrap.servers", bootstrapServers), config);
    }

    /** @param deployment what a deployment says of Kafka, without {@code kafka.} */
    LoopHarness(Map<String, Object> deployment, MessagingConfig config) {
        this.config = config;
        this.names = new KafkaNames(config);
        this.settings = new KafkaSettings(deployment, names, config);
        this.records = new EventRecords(names, config);
        this.sender = new RecordSender(settings);
        this.publisher = new EventPublisher(sender, records);
    }

    ConsumerLoop start(EventHandler handler) {
        EventHandling handling =
                new EventHandling(handler, records, OpenTelemetry.noop().getTracer("test"), config.handlingTimeout());
        ConsumerLoop loop = new ConsumerLoop(
                new Consumption(
                        handler,
                        names,
                        handling,
                        new DeadLetters(sender, names, config),
                        RetryPolicy.of(config),
                        new HandlingMetrics(meters, handler.name()),
                        config.consumers()),
                () -> new KafkaConsumer<>(settings.consumer(handler.name())),
                vertx);
        loop.start();
        loops.add(loop);
        return loop;
    }

    void publish(TraineeEvent... events) {
        publisher
                .publish(List.of(events).stream().map(OutgoingEvent::of).toList())
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    void send(ProducerRecord<byte[], byte[]> raw) {
        sending(raw).await().atMost(Duration.ofSeconds(20));
    }

    Uni<Void> sending(ProducerRecord<byte[], byte[]> raw) {
        return sender.send(List.of(raw));
    }

    ProducerRecord<byte[], byte[]> record(TraineeEvent event) {
        return records.write(OutgoingEvent.of(event));
    }

    Map<String, Object> consumerSettings(String group) {
        return settings.consumer(group);
    }

    Map<String, Object> transactions(String id) {
        return settings.transactionalProducer(id);
    }

    /** In this installation's Kafka. */
    String nameOf(String topic) {
        return names.of(topic);
    }

    @Override
    public void close() {
        loops.forEach(ConsumerLoop::stop);
        loops.forEach(ConsumerLoop::awaitEnd);
        sender.close(null);
        vertx.close();
    }
}
