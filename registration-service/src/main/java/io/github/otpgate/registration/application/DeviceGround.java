package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.github.otpgate.registration.domain.Removal;
import io.github.otpgate.registration.domain.RemovalOutcome;
import io.github.otpgate.registration.domain.Trainee;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** The device asks for its own removal, with a token by which the request is known when it is sent again. */
record DeviceGround(UUID deviceId, TraineeKey traineeKey, String tokenId, UsedDeviceTokens usedTokens, Journal journal)
        implements RemovalGround {

    @Override
    public Uni<Removal> judge(Trainee trainee) {
        return usedTokens.removal(deviceId, tokenId).map(earlier -> Removal.byDevice(trainee, deviceId, earlier));
    }

    @Override
    public InstitutionId institution(RegisteredDevice device) {
        return device.institution();
    }

    /** A device's own removal is its trainee's business. */
    @Override
    public Uni<Boolean> withinBudget(Instant at) {
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<Void> note(RegisteredDevice device, Instant at) {
        return usedTokens
                .endRemoval(deviceId, tokenId, RemovalOutcome.REMOVED)
                .flatMap(ended -> journal.add(JournalEntry.Action.DEVICE_REMOVED, device, traineeKey, at));
    }

    @Override
    public Uni<Void> noteLocked() {
        return usedTokens.endRemoval(deviceId, tokenId, RemovalOutcome.LOCKED);
    }
}
