package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.application.Registrations;
import io.github.otpgate.registration.domain.DeviceSigner;
import io.github.otpgate.registration.domain.DeviceStatus;
import io.github.otpgate.registration.domain.PendingDevice;
import io.github.otpgate.registration.domain.Trainee;
import io.github.otpgate.registration.persistence.DeviceRow.Ending;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Registrations in tables {@code trainee} and {@code device}. */
@ApplicationScoped
class TableRegistrations implements Registrations {

    private final TraineeRows trainees;
    private final DeviceRows devices;

    TableRegistrations(TraineeRows trainees, DeviceRows devices) {
        this.trainees = trainees;
        this.devices = devices;
    }

    @Override
    public Uni<Trainee> find(TraineeKey key) {
        return trainees.read(key).map(known -> known.orElseGet(() -> new Trainee(key, 0, Optional.empty())));
    }

    @Override
    public Uni<Trainee> lock(TraineeKey key) {
        return trainees.lock(key).flatMap(row -> devices.findActive(key).map(row::toDomain));
    }

    @Override
    public Uni<Void> begin(PendingDevice device) {
        return devices.deletePending(device.ticketId())
                .flatMap(deleted -> devices.persist(DeviceRow.of(device)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<PendingDevice>> findPending(UUID deviceId, UUID ticketId) {
        return devices.findPending(deviceId, ticketId).map(row -> row.map(DeviceRow::toPending));
    }

    @Override
    public Uni<Optional<DeviceSigner>> findSigner(UUID deviceId) {
        return devices.findById(deviceId).map(row -> Optional.ofNullable(row).flatMap(DeviceRow::toSigner));
    }

    @Override
    public Uni<Optional<DeviceStatus>> findStatus(UUID deviceId) {
        return devices.findWithActive(deviceId);
    }

    @Override
    public Uni<Void> activate(PendingDevice device, long generation, Instant at) {
        return devices.endActive(device.traineeKey(), Ending.REPLACED, at)
                .flatMap(ended -> devices.activate(device.deviceId(), generation, at))
                .flatMap(activated -> trainees.advance(device.traineeKey(), generation));
    }

    @Override
    public Uni<Void> remove(TraineeKey key, long generation, Instant at) {
        return devices.endActive(key, Ending.REMOVED, at).flatMap(ended -> trainees.advance(key, generation));
    }

    @Override
    public Uni<Void> purge(Instant pendingBefore, Instant endedBefore) {
        return devices.purge(pendingBefore, endedBefore);
    }
}
