package io.github.otpgate.contracts.event;

import io.github.otpgate.contracts.topic.Topic;
import java.util.Arrays;
import java.util.Optional;

/** The events that exist: wire name with version (CloudEvents {@code type}), topic, record. */
public enum EventType {
    DEVICE_ACTIVATED("io.github.otpgate.device.activated.v1", Topic.DEVICE, DeviceActivated.class),
    DEVICE_REMOVED("io.github.otpgate.device.removed.v1", Topic.DEVICE, DeviceRemoved.class),
    VERIFICATION_ATTEMPTED(
            "io.github.otpgate.verification.attempted.v1", Topic.VERIFICATION, VerificationAttempted.class),
    LOCKOUT_CHANGED("io.github.otpgate.lockout.changed.v1", Topic.LOCKOUT, LockoutChanged.class),
    RESET_APPROVED("io.github.otpgate.reset.approved.v1", Topic.RESET, ResetApproved.class);

    private final String wireName;
    private final Topic topic;
    private final Class<? extends TraineeEvent> record;

    EventType(String wireName, Topic topic, Class<? extends TraineeEvent> record) {
        this.wireName = wireName;
        this.topic = topic;
        this.record = record;
    }

    /** CloudEvents {@code type}. */
    public String wireName() {
        return wireName;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends TraineeEvent> record() {
        return record;
    }

    /** The type with this wire name, or empty if this build does not know it. */
    public static Optional<EventType> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    static EventType of(Class<? extends TraineeEvent> record) {
        return Arrays.stream(values())
                .filter(type -> type.record == record)
                .findFirst()
                .orElseThrow();
    }
}
