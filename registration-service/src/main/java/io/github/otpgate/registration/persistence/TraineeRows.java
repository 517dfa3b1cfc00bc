package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Rows of {@code trainee}. */
@ApplicationScoped
class TraineeRows implements PanacheRepositoryBase<TraineeRow, String> {

    private static final String KNOW = SqlFile.read("know-trainee.sql");

    /** The trainee's row, made if need be, locked until the end of the transaction. */
    Uni<TraineeRow> lock(TraineeKey key) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(KNOW)
                        .setParameter("trainee_key", key.value())
                        .executeUpdate())
                .flatMap(known -> findById(key.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Moves a locked trainee on. */
    Uni<Void> advance(TraineeKey key, long generation) {
        return update("generation = ?1 where traineeKey = ?2", generation, key.value())
                .replaceWithVoid();
    }
}
