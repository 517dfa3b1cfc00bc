package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.Trainee;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Rows of {@code trainee}. */
@ApplicationScoped
class TraineeRows implements PanacheRepositoryBase<TraineeRow, String> {

    private static final String READ = "select t, d from TraineeRow t"
            + " left join DeviceRow d on d.traineeKey = t.traineeKey and d.state = :active where t.traineeKey = :key";
    private static final String KNOW = SqlFile.read("know-trainee.sql");

    /**
     * The trainee as of one moment: generation and device come by one statement, for between two of them another transaction can
     * commit.
     */
    Uni<Optional<Trainee>> read(TraineeKey key) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery(READ, Object[].class)
                        .setParameter("key", key.value())
                        .setParameter("active", DeviceRow.State.ACTIVE)
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found)
                        .map(rows -> ((TraineeRow) rows[0]).toDomain(Optional.ofNullable((DeviceRow) rows[1]))));
    }

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
