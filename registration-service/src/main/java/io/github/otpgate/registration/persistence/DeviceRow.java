package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.DevicePublicKey;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.ConsentVersion;
import io.github.otpgate.registration.domain.DeviceProfile;
import io.github.otpgate.registration.domain.DeviceSigner;
import io.github.otpgate.registration.domain.DeviceStatus;
import io.github.otpgate.registration.domain.PendingDevice;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.github.otpgate.registration.domain.RegistrationRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
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

    String institution;

    @Column(name = "public_key")
    String publicKey;

    @Column(name = "consent_version")
    String consentVersion;

    @Column(name = "consented_at")
    Instant consentedAt;

    @Column(name = "sealed_secret")
    String sealedSecret;

    Long generation;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "activated_at")
    Instant activatedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    Ending ending;

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
        row.institution = device.institution().value();
        row.publicKey = device.request().publicKey().map(DevicePublicKey::jwk).orElse(null);
        row.consentVersion =
                device.request().consent().map(ConsentVersion::value).orElse(null);
        row.consentedAt = device.request().consent().isPresent() ? device.requestedAt() : null;
        row.sealedSecret = device.secret().jwe();
        row.requestedAt = device.requestedAt();
        return row;
    }

    PendingDevice toPending() {
        return new PendingDevice(
                deviceId,
                ticketId,
                new TraineeKey(traineeKey),
                new InstitutionId(institution),
                new RegistrationRequest(
                        profile(),
                        replace,
                        key(),
                        Optional.ofNullable(consentVersion).map(ConsentVersion::new)),
                new SealedSecret(sealedSecret),
                requestedAt);
    }

    RegisteredDevice toRegistered() {
        return new RegisteredDevice(deviceId, ticketId, new InstitutionId(institution), profile(), activatedAt);
    }

    Optional<DeviceSigner> toSigner() {
        return activatedAt == null
                ? Optional.empty()
                : key().map(key ->
                        new DeviceSigner(deviceId, new TraineeKey(traineeKey), new InstitutionId(institution), key));
    }

    /** @param active the row of the trainee's active device, which may be this one */
    Optional<DeviceStatus> toStatus(Optional<DeviceRow> active) {
        return activatedAt == null
                ? Optional.empty()
                : Optional.of(new DeviceStatus(
                        deviceId,
                        ending == null ? DeviceStatus.State.CURRENT : ending.state,
                        activatedAt,
                        Optional.ofNullable(endedAt),
                        active.filter(device -> ending == Ending.REPLACED).map(DeviceRow::toRegistered)));
    }

    private Optional<DevicePublicKey> key() {
        return Optional.ofNullable(publicKey).map(DevicePublicKey::of);
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

    /** How its life ended. */
    enum Ending {
        REPLACED(DeviceStatus.State.REPLACED),
        REMOVED(DeviceStatus.State.REMOVED);

        private final DeviceStatus.State state;

        Ending(DeviceStatus.State state) {
            this.state = state;
        }
    }
}
