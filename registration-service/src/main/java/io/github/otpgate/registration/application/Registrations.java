package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.DeviceSigner;
import io.github.otpgate.registration.domain.DeviceStatus;
import io.github.otpgate.registration.domain.PendingDevice;
import io.github.otpgate.registration.domain.Trainee;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Trainees and their devices. Every method takes part in the caller's transaction and fails outside one. */
public interface Registrations {

    /** The trainee as of now; one never heard of has generation 0 and no device. */
    Uni<Trainee> find(TraineeKey key);

    /** The same, kept from every other change until the end of the transaction. */
    Uni<Trainee> lock(TraineeKey key);

    /** Stores a pending device in place of the one that its ticket may have had. */
    Uni<Void> begin(PendingDevice device);

    /** The ticket's pending device of this id. */
    Uni<Optional<PendingDevice>> findPending(UUID deviceId, UUID ticketId);

    /** The device by the key that it signs with; empty if it has none, was never activated, or is forgotten. */
    Uni<Optional<DeviceSigner>> findSigner(UUID deviceId);

    /** What has become of the device as of one moment; empty if it was never activated or is forgotten. */
    Uni<Optional<DeviceStatus>> findStatus(UUID deviceId);

    /** Makes the pending device the registered one, in place of any former one, whose secret is forgotten. */
    Uni<Void> activate(PendingDevice device, long generation, Instant at);

    /** Leaves the trainee without a device; the secret is forgotten. */
    Uni<Void> remove(TraineeKey key, long generation, Instant at);

    /** Forgets pending devices that were requested before the one time and former devices that ended before the other. */
    Uni<Void> purge(Instant pendingBefore, Instant endedBefore);
}
