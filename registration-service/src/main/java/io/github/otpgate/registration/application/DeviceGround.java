package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.github.otpgate.registration.domain.Removal;
import io.github.otpgate.registration.domain.Trainee;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** The device asks for its own removal. */
record DeviceGround(UUID deviceId, TraineeKey traineeKey, Journal journal) implements RemovalGround {

    @Override
    public Uni<Removal> judge(Trainee trainee) {
        return Uni.createFrom().item(Removal.byDevice(trainee, deviceId));
    }

    @Override
    public InstitutionId institution(RegisteredDevice device) {
        return device.institution();
    }

    @Override
    public Uni<Void> note(RegisteredDevice device, Instant at) {
        return journal.add(JournalEntry.Action.DEVICE_REMOVED, device, traineeKey, at);
    }
}
