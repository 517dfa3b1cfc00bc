package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.persistence.DeviceRow.State;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code device}. */
@ApplicationScoped
class DeviceRows implements PanacheRepositoryBase<DeviceRow, UUID> {

    Uni<Optional<DeviceRow>> findActive(TraineeKey key) {
        return find("traineeKey = ?1 and state = ?2", key.value(), State.ACTIVE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Optional<DeviceRow>> findPending(UUID deviceId, UUID ticketId) {
        return find("deviceId = ?1 and ticketId = ?2 and state = ?3", deviceId, ticketId, State.PENDING)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Void> deletePending(UUID ticketId) {
        return delete("ticketId = ?1 and state = ?2", ticketId, State.PENDING).replaceWithVoid();
    }

    /** Ends the trainee's active device, if there is one. */
    Uni<Void> endActive(TraineeKey key, Instant at) {
        return update(
                        "state = ?1, sealedSecret = null, endedAt = ?2 where traineeKey = ?3 and state = ?4",
                        State.ENDED,
                        at,
                        key.value(),
                        State.ACTIVE)
                .replaceWithVoid();
    }

    Uni<Void> activate(UUID deviceId, long generation, Instant at) {
        return update(
                        "state = ?1, generation = ?2, activatedAt = ?3 where deviceId = ?4",
                        State.ACTIVE,
                        generation,
                        at,
                        deviceId)
                .replaceWithVoid();
    }

    Uni<Void> purge(Instant pendingBefore, Instant endedBefore) {
        return delete(
                        "(state = ?1 and requestedAt < ?2) or (state = ?3 and endedAt < ?4)",
                        State.PENDING,
                        pendingBefore,
                        State.ENDED,
                        endedBefore)
                .replaceWithVoid();
    }
}
