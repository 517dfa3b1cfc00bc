package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.TopicSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two installations that share one Kafka, told apart by their prefixes. */
class TwoInstallationsIT {

    private static EmbeddedServers servers;
    private final LoopHarness live = installation("");
    private final LoopHarness pilot = installation("pilot-");

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        List<TopicSpec> topics = Stream.of("", "pilot-")
                .flatMap(prefix -> Stream.of(Topic.RESET.topicName(), Topic.RESET.deadLetterName())
                        .map(name -> new TopicSpec(prefix + name, 1, Map.of())))
                .toList();
        servers = EmbeddedServers.start(EmbeddedServers.with().kafka(topics));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @AfterEach
    void close() {
        live.close();
        pilot.close();
    }

    @Test
    void consumersOfOneNameEachReadTheirOwnInstallationsEventsAndDeadLetters() {
        var trainee = TestEvents.trainee();
        ScriptedHandler ofLive = new ScriptedHandler("same-name").knows(trainee);
        ScriptedHandler ofPilot = new ScriptedHandler("same-name")
                .knows(trainee)
                .does(event -> {
                    throw new IllegalStateException("cannot handle it");
                });
        live.start(ofLive);
        pilot.start(ofPilot);

        live.publish(TestEvents.event(trainee, 1), TestEvents.event(trainee, 2));
        pilot.publish(TestEvents.event(trainee, 7));

        await().untilAsserted(() -> assertThat(ofLive.handledOf(trainee)).containsExactly(1L, 2L));
        await().untilAsserted(() -> assertThat(DeadLetterReader.of(trainee, pilot))
                .singleElement()
                .satisfies(letter ->
                        assertThat(DeadLetterReader.headers(letter)).containsEntry("dead_topic", "pilot-otp.reset")));
        assertThat(DeadLetterReader.of(trainee, live)).isEmpty();
        assertThat(ofLive.handledOf(trainee)).containsExactly(1L, 2L);
    }

    @Test
    void relaysOfOneNumberFenceOnlyTheirOwnInstallationsFormerOne() {
        try (Producer<byte[], byte[]> ofLive = new KafkaProducer<>(live.transactions("relay-0"));
                Producer<byte[], byte[]> ofPilot = new KafkaProducer<>(pilot.transactions("relay-0"));
                Producer<byte[], byte[]> successor = new KafkaProducer<>(live.transactions("relay-0"))) {
            ofLive.initTransactions();
            ofPilot.initTransactions();
            successor.initTransactions();

            ofPilot.beginTransaction();
            ofPilot.send(pilot.record(TestEvents.event(TestEvents.trainee(), 1)));
            ofPilot.commitTransaction();
            ofLive.beginTransaction();
            ofLive.send(live.record(TestEvents.event(TestEvents.trainee(), 1)));
            assertThatThrownBy(ofLive::commitTransaction)
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
    }

    private static LoopHarness installation(String prefix) {
        return new LoopHarness(
                Map.of("bootstrap.servers", servers.kafka().bootstrapServers()), TestConfig.with("prefix", prefix));
    }
}
