package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.DeviceStatus;
import io.github.otpgate.registration.persistence.DeviceRow.Ending;
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

    private static final String READ_WITH_ACTIVE = "select d, a from DeviceRow d"
            + " left join DeviceRow a on a.traineeKey = d.traineeKey and a.state = :active where d.deviceId = :device";

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

    /** What has become of a device, by one statement: between two of them another device could be activated. */
    Uni<Optional<DeviceStatus>> findWithActive(UUID deviceId) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery(READ_WITH_ACTIVE, Object[].class)
                        .setParameter("device", deviceId)
                        .setParameter("active", State.ACTIVE)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found)
                        .flatMap(rows -> ((DeviceRow) rows[0]).toStatus(Optional.ofNullable((DeviceRow) rows[1]))));
    }

    Uni<Void> deletePending(UUID ticketId) {
        return delete("ticketId = ?1 and state = ?2", ticketId, State.PENDING).replaceWithVoid();
    }

    /** Ends the trainee's active device, if there is one. */
    Uni<Void> endActive(TraineeKey key, Ending ending, Instant at) {
        return update(
                        "state = ?1, sealedSecret = null, ending = ?2, endedAt = ?3 where traineeKey = ?4 and state = ?5",
                        State.ENDED,
                        ending,
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
