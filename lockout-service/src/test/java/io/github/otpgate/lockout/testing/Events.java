package io.github.otpgate.lockout.testing;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.event.LockoutChanged.Cause;
import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.event.VerificationAttempted;
import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.testkit.TestSecrets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** What other services say. */
public final class Events {

    private static final InstitutionId EDULIFE = new InstitutionId("edulife");

    private Events() {}

    public static LockoutChanged snapshot(TraineeKey trainee, LockoutState state) {
        return new LockoutChanged(UUID.randomUUID(), trainee, Cause.ATTEMPT, state, now());
    }

    public static VerificationAttempted attempt(TraineeKey trainee, Outcome outcome, LockoutState state) {
        return new VerificationAttempted(
                UUID.randomUUID(),
                trainee,
                UUID.randomUUID(),
                EDULIFE,
                new UserId("user001"),
                Api.V3,
                new Purpose("01", "진도", "08", "HLB100", "HLB100,3"),
                outcome,
                outcome == Outcome.MISMATCH,
                1L,
                null,
                state,
                now());
    }

    public static DeviceActivated activated(TraineeKey trainee, long generation) {
        UUID device = UUID.randomUUID();
        return new DeviceActivated(
                UUID.randomUUID(),
                trainee,
                device,
                generation,
                DeviceKind.BROWSER,
                TestSecrets.keyRing().seal(DeviceSecret.random(new SecureRandom()), device),
                EDULIFE,
                now());
    }

    public static DeviceRemoved removed(TraineeKey trainee, long generation) {
        return new DeviceRemoved(UUID.randomUUID(), trainee, UUID.randomUUID(), generation, EDULIFE, now());
    }

    public static ResetApproved reset(TraineeKey trainee, long lockVersion) {
        return new ResetApproved(UUID.randomUUID(), trainee, UUID.randomUUID(), lockVersion, EDULIFE, now());
    }

    private static Instant now() {
        return Instant.now();
    }
}
