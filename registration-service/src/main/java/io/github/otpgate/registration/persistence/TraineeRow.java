package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.Trainee;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** Table {@code trainee}. */
@Entity
@Table(name = "trainee")
class TraineeRow {

    @Id
    @Column(name = "trainee_key")
    String traineeKey;

    long generation;

    Trainee toDomain(Optional<DeviceRow> device) {
        return new Trainee(new TraineeKey(traineeKey), generation, device.map(DeviceRow::toRegistered));
    }
}
