package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.messaging.EventPublisher;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

/** Devices as they are heard of over Kafka. */
@QuarkusTest
class DeviceIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EventPublisher publisher;

    @Test
    void aDeviceThatWasHeardOfCanVerify() {
        TestDevice device = trainee.device(1);

        hear(device.event());

        awaitGeneration(1);
        verify(device.code(clock.instant())).then().statusCode(200);
    }

    @Test
    void repeatedLateAndReorderedEventsChangeNothing() {
        TestDevice first = trainee.device(1);
        TestDevice second = trainee.device(2);
        TestDevice third = trainee.device(3);
        hear(third.event());
        awaitGeneration(3);
        verify(third.code(clock.instant())).then().statusCode(200);

        hear(second.event());
        hear(trainee.removal(2));
        hear(third.event());
        hear(first.event());
        hear(third.event());
        awaitEverythingHeard();

        assertThat(state()).containsExactly(3L, clock.instant().getEpochSecond() / 60);
        verify(third.code(clock.instant())).then().statusCode(409);
        verify(third.code(clock.instant().plusSeconds(60))).then().statusCode(200);
        verify(second.code(clock.instant())).then().statusCode(422);
    }

    @Test
    void aRemovedDeviceIsNoDevice() {
        TestDevice device = trainee.device(1);
        hear(device.event());
        hear(trainee.removal(2));
        awaitGeneration(2);

        verify(device.code(clock.instant())).then().statusCode(404).body("code", equalTo("AP005"));

        TestDevice next = trainee.device(3);
        hear(next.event());
        awaitGeneration(3);
        verify(next.code(clock.instant())).then().statusCode(200);
    }

    @Test
    void waitsForADeviceThatItHasNotHeardOfYetAndNeitherAcceptsTheOldOneNorCountsTheNewOnesCode() {
        TestDevice former = trainee.device(1);
        TestDevice newest = trainee.device(2);
        hear(former.event());
        awaitGeneration(1);
        lockout.raiseGeneration(new RaiseGeneration(trainee.key(), 2)).await().atMost(PATIENCE);

        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> verify(newest.code(clock.instant())));
        await().atMost(PATIENCE).until(() -> lockout.timesAsked() > 0);
        hear(newest.event());

        answer.join().then().statusCode(200);
        assertThat(outcomes()).containsExactly("ACCEPTED");
        verify(former.code(clock.instant())).then().statusCode(422);
    }

    @Test
    void turnsTheCallerAwayIfTheNewDeviceIsNotHeardOfInTime() {
        TestDevice former = registered();
        lockout.raiseGeneration(new RaiseGeneration(trainee.key(), 2)).await().atMost(PATIENCE);

        verify(former.code(clock.instant())).then().statusCode(503).body("code", equalTo("IE001"));

        assertThat(outcomes()).isEmpty();
        assertThat(lockout.timesAsked()).isEqualTo(1);
    }

    private void hear(TraineeEvent event) {
        publisher.publish(event).await().atMost(PATIENCE);
    }

    private void awaitGeneration(long generation) {
        awaitGeneration(trainee, generation);
    }

    private void awaitGeneration(TestTrainee somebody, long generation) {
        await().atMost(PATIENCE)
                .until(() -> rows("SELECT 1 FROM device WHERE trainee_key = '" + somebody.key() + "' AND generation = "
                                        + generation)
                                .size()
                        == 1);
    }

    /** A partition is heard in order, so whoever shares the trainee's is heard of after everything said of the trainee before. */
    private void awaitEverythingHeard() {
        TestTrainee neighbour = Stream.generate(TestTrainee::somebody)
                .filter(somebody -> partition(somebody) == partition(trainee))
                .findFirst()
                .orElseThrow();
        hear(neighbour.device(1).event());
        awaitGeneration(neighbour, 1);
    }

    private static int partition(TestTrainee trainee) {
        return BuiltInPartitioner.partitionForKey(
                trainee.key().value().getBytes(StandardCharsets.UTF_8), Topic.PARTITIONS);
    }

    private List<Object> state() {
        return rows("SELECT generation, last_step FROM device_state WHERE trainee_key = '" + trainee.key() + "'")
                .get(0);
    }
}
