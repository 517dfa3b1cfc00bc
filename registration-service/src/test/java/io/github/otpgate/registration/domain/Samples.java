package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Values for tests of the rules. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:30Z");
    static final TraineeKey TRAINEE = new TraineeKey("1." + "a".repeat(43));
    static final InstitutionId INSTITUTION = new InstitutionId("edulife");
    static final UUID TICKET = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final UUID DEVICE = UUID.fromString("00000000-0000-4000-8000-000000000002");
    static final UUID OTHER_DEVICE = UUID.fromString("00000000-0000-4000-8000-000000000003");
    static final DeviceProfile PROFILE = new DeviceProfile(DeviceKind.MOBILE, "Android 15", "SM-S921N");

    private Samples() {}

    static Trainee unheardOf() {
        return new Trainee(TRAINEE, 0, Optional.empty());
    }

    static Trainee withDevice(UUID deviceId) {
        return new Trainee(TRAINEE, 3, Optional.of(registered(deviceId)));
    }

    static RegisteredDevice registered(UUID deviceId) {
        return new RegisteredDevice(deviceId, TICKET, INSTITUTION, PROFILE, NOW);
    }

    static Trainee withoutDeviceAnyMore() {
        return new Trainee(TRAINEE, 4, Optional.empty());
    }

    static PendingDevice pending() {
        return new PendingDevice(
                DEVICE,
                TICKET,
                TRAINEE,
                INSTITUTION,
                new RegistrationRequest(PROFILE, false, Optional.empty(), Optional.empty()),
                new SealedSecret("sealed"),
                NOW);
    }
}
