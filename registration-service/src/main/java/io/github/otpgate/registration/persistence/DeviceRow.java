package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.DeviceProfile;
import io.github.otpgate.registration.domain.PendingDevice;
import io.github.otpgate.registration.domain.RegisteredDevice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Table {@code device}. */
@Entity
@Table(name = "device")
class DeviceRow {

    @Id
    @Column(name = "device_id")
    UUID deviceId;

    @Column(name = "trainee_key")
    String traineeKey;

    @Column(name = "ticket_id")
    UUID ticketId;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    DeviceKind kind;

    String os;

    String model;

    boolean replace;

    @Column(name = "sealed_secret")
    String sealedSecret;

    Long generation;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "activated_at")
    Instant activatedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    static DeviceRow of(PendingDevice device) {
        DeviceRow row = new DeviceRow();
        row.deviceId = device.deviceId();
        row.traineeKey = device.traineeKey().value();
        row.ticketId = device.ticketId();
        row.state = State.PENDING;
        row.kind = device.profile().kind();
        row.os = device.profile().os();
        row.model = device.profile().model();
        row.replace = device.replace();
        row.sealedSecret = device.secret().jwe();
        row.requestedAt = device.requestedAt();
        return row;
    }

    PendingDevice toPending() {
        return new PendingDevice(
                deviceId,
                ticketId,
                new TraineeKey(traineeKey),
                profile(),
                replace,
                new SealedSecret(sealedSecret),
                requestedAt);
    }

    RegisteredDevice toRegistered() {
        return new RegisteredDevice(deviceId, ticketId, profile(), activatedAt);
    }

    private DeviceProfile profile() {
        return new DeviceProfile(kind, os, model);
    }

    /** A device's life. */
    enum State {
        /** Waits for its first code. */
        PENDING,
        /** The trainee's one registered device. */
        ACTIVE,
        /** Replaced or removed; its secret is forgotten. */
        ENDED
    }
}
