package io.github.otpgate.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Poison in a partition, and what becomes of the others of this partition and of all others. */
class PoisonIT extends RunningLoop {

    private static final Duration BEARABLE = Duration.ofSeconds(5);

    private final TraineeKey neighbour = TestEvents.trainee();
    private final Map<Long, Long> handledAt = new ConcurrentHashMap<>();

    @Test
    void everyKindOfPoisonBecomesADeadLetterAndOthersAreServedMeanwhile() {
        List<ProducerRecord<byte[], byte[]>> poison = Poison.unreadable(harness.record(TestEvents.event(trainee, 1)));
        serveNeighbours();

        List<Duration> before = latencies(1, number -> {});
        List<Duration> during = latencies(1_000, number -> {
            if (number < poison.size()) {
                harness.send(poison.get(number));
            }
        });

        assertThat(percentile99(during)).isLessThan(percentile99(before).plus(BEARABLE));
        long named = poison.stream().filter(record -> record.key() != null).count();
        await().untilAsserted(() -> assertThat(letters()).hasSize((int) named));
        assertThat(handler.triesOf(trainee)).isZero();
        assertThat(letters()).allSatisfy(PoisonIT::isBounded);
    }

    @Test
    void eventAsLargeAsATopicTakesThemThatItsHandlerFailsOnIsADeadLetterToo() {
        ProducerRecord<byte[], byte[]> large = Poison.filled(harness.record(TestEvents.event(trainee, 1)));
        serveNeighbours();
        harness.send(large);

        List<Duration> during = latencies(1, number -> {});

        assertThat(during).allMatch(time -> time.compareTo(BEARABLE) < 0);
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
        ConsumerRecord<byte[], byte[]> letter = letters().get(0);
        isBounded(letter);
        assertThat(DeadLetterReader.headers(letter))
                .containsEntry("dead_value_bytes", Integer.toString(large.value().length))
                .containsEntry("dead_topic", large.topic())
                .containsEntry("dead_partition", "0")
                .containsKey("dead_offset");
        assertThat(letter.value()).isEqualTo(Arrays.copyOf(large.value(), DeadLetter.LONGEST_VALUE));
    }

    @Test
    void recordThatIsTooLargeToBeSentFailsAlone() {
        ProducerRecord<byte[], byte[]> tooLarge =
                new ProducerRecord<>(Topic.RESET.topicName(), 0, new byte[1], new byte[2 * Poison.LARGEST_RECORD]);

        List<Uni<Void>> sends = IntStream.range(0, 300)
                .mapToObj(number -> number % 3 == 1
                        ? harness.sending(tooLarge).onFailure().recoverWithNull()
                        : harness.sending(toPartition(0, harness.record(TestEvents.event(neighbour, 1)))))
                .toList();

        Uni.join().all(sends).andCollectFailures().await().atMost(Duration.ofSeconds(20));
    }

    /** What this test's consumer has made of this test's records. */
    private List<ConsumerRecord<byte[], byte[]>> letters() {
        return DeadLetterReader.of(trainee, harness).stream()
                .filter(letter ->
                        DeadLetterReader.headers(letter).get("dead_consumer").equals(handler.name()))
                .toList();
    }

    private static void isBounded(ConsumerRecord<byte[], byte[]> letter) {
        assertThat(letter.serializedValueSize()).isLessThanOrEqualTo(DeadLetter.LONGEST_VALUE);
        assertThat(letter.headers())
                .hasSizeLessThan(20)
                .allMatch(header -> header.value() == null || header.value().length <= DeadLetter.LONGEST_HEADER);
    }

    /** The trainee's events fail, the neighbours' do not. */
    private void serveNeighbours() {
        handler.knows(neighbour).does(event -> {
            if (event.traineeKey().equals(trainee)) {
                return Uni.createFrom().failure(new IllegalStateException());
            }
            handledAt.put(event.lockVersion(), System.nanoTime());
            return Uni.createFrom().voidItem();
        });
        harness.start(handler);
    }

    /** How long events in all partitions take until they are handled, one after the other, with something before each. */
    private List<Duration> latencies(long first, Consumer<Integer> between) {
        return LongStream.range(first, first + 60)
                .mapToObj(number -> {
                    between.accept((int) (number - first));
                    int partition = (int) (number % Topic.PARTITIONS);
                    ResetApproved event = TestEvents.event(neighbour, number);
                    long start = System.nanoTime();
                    harness.send(toPartition(partition, harness.record(event)));
                    await().pollInterval(Duration.ofMillis(2)).until(() -> handledAt.containsKey(event.lockVersion()));
                    return Duration.ofNanos(handledAt.get(event.lockVersion()) - start);
                })
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> toPartition(int partition, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }

    private static Duration percentile99(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() * 99 / 100);
    }
}
