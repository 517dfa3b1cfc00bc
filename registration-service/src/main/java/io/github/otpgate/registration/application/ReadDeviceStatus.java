package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.registration.domain.DeviceStatus;
import io.github.otpgate.registration.domain.JournalEntry;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A device asks what has become of it. That it was told of another device is on record, as every look at a device is. */
@ApplicationScoped
public class ReadDeviceStatus {

    private final LockoutClient lockout;
    private final Outbox outbox;
    private final Registrations registrations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    ReadDeviceStatus(LockoutClient lockout, Outbox outbox, Registrations registrations, Journal journal, Clock clock) {
        this.lockout = lockout;
        this.outbox = outbox;
        this.registrations = registrations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What has become of the device; empty if it is forgotten. Fails with
     * {@link io.github.otpgate.lockoutclient.LockoutUnavailableException} if nobody can say whether the trainee is locked.
     */
    public Uni<Optional<Standing>> read(UUID deviceId, TraineeKey traineeKey) {
        return lockout.findLock(new FindLock(traineeKey))
                .map(CurrentLock::locked)
                .flatMap(locked -> status(deviceId, traineeKey, locked));
    }

    private Uni<Optional<Standing>> status(UUID deviceId, TraineeKey traineeKey, boolean locked) {
        return outbox.inTransaction(() -> registrations
                .findStatus(deviceId)
                .call(found -> found.flatMap(DeviceStatus::successor)
                        .map(successor -> note(successor, traineeKey))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(found -> found.map(status -> new Standing(status, locked))));
    }

    private Uni<Void> note(RegisteredDevice successor, TraineeKey traineeKey) {
        return journal.add(JournalEntry.Action.DEVICE_LOOKED_UP, successor, traineeKey, clock.instant());
    }

    /** A device's status, and whether its trainee's codes count at all. */
    public record Standing(DeviceStatus device, boolean locked) {}
}
