package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.domain.RegisteredDevice;
import io.github.otpgate.registration.domain.Removal;
import io.github.otpgate.registration.domain.Trainee;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What a removal is asked for by. Its questions and notes belong to the transaction of the removal. */
interface RemovalGround {

    /** Whose device it is about. */
    TraineeKey traineeKey();

    /** What is to be done about the trainee's device. */
    Uni<Removal> judge(Trainee trainee);

    /** On whose behalf this device is removed. */
    InstitutionId institution(RegisteredDevice device);

    /** Whether the budget of whoever asks has room for one more removal. */
    Uni<Boolean> withinBudget(Instant at);

    /** Notes that it has removed this device. */
    Uni<Void> note(RegisteredDevice device, Instant at);

    /** Notes that it has removed nothing, as the trainee is locked. */
    Uni<Void> noteLocked();
}
