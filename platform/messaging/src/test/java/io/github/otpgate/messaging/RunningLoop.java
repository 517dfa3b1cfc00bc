package io.github.otpgate.messaging;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.KafkaResource;
import java.time.Duration;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A trainee, a handler that hears of them, and loops on a real broker. */
abstract class RunningLoop {

    final TraineeKey trainee = TestEvents.trainee();
    final ScriptedHandler handler = new ScriptedHandler().knows(trainee);
    LoopHarness harness;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void start() {
        harness = new LoopHarness(new KafkaResource().start().get("kafka.bootstrap.servers"), TestConfig.with());
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    ResetApproved[] numbered(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> TestEvents.event(trainee, number))
                .toArray(ResetApproved[]::new);
    }
}
