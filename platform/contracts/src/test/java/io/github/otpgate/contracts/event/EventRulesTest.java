package io.github.otpgate.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.otpgate.contracts.topic.Topic;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRulesTest {

    @Test
    void everyEventGoesToItsTopic() {
        assertThat(EventExamples.DEVICE_ACTIVATED.type().topic()).isEqualTo(Topic.DEVICE);
        assertThat(EventExamples.DEVICE_REMOVED.type().topic())
                .as("one topic, so that activations and removals of a trainee keep their order")
                .isEqualTo(Topic.DEVICE);
        assertThat(EventExamples.VERIFICATION_ATTEMPTED.type().topic()).isEqualTo(Topic.VERIFICATION);
        assertThat(EventExamples.LOCKOUT_CHANGED.type().topic()).isEqualTo(Topic.LOCKOUT);
        assertThat(EventExamples.RESET_APPROVED.type().topic()).isEqualTo(Topic.RESET);
    }

    @ParameterizedTest
    @MethodSource("io.github.otpgate.contracts.event.EventExamples#all")
    void noEventShowsASecretInItsTextForm(TraineeEvent event) {
        assertThat(event.toString()).doesNotContain("ciphertext");
    }

    @Test
    void generationsAndLockVersionsBeginAtOne() {
        DeviceRemoved removed = EventExamples.DEVICE_REMOVED;
        ResetApproved reset = EventExamples.RESET_APPROVED;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceRemoved(
                        UUID.randomUUID(),
                        removed.traineeKey(),
                        removed.deviceId(),
                        0,
                        removed.institution(),
                        removed.occurredAt()))
                .withMessage("generation: expected 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResetApproved(
                        UUID.randomUUID(),
                        reset.traineeKey(),
                        reset.resetId(),
                        0,
                        reset.institution(),
                        reset.occurredAt()))
                .withMessage("lockVersion: expected 1 or more");
    }
}
