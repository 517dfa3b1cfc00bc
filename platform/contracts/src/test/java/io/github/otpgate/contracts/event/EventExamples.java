package io.github.otpgate.contracts.event;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One example of every event, with every field filled, as the approved files show it. */
final class EventExamples {

    static final TraineeKey TRAINEE = new TraineeKey("1.AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE");
    static final InstitutionId INSTITUTION = new InstitutionId("edulife");
    static final Instant TIME = Instant.parse("2026-03-02T01:00:30.123456Z");
    static final LockoutState STATE = new LockoutState(
            42, 5, Instant.parse("2026-03-02T01:00:30Z"), 2, 3, 29539860, List.of(1772413170L, 1772413230L));

    static final DeviceActivated DEVICE_ACTIVATED = new DeviceActivated(
            id(1),
            TRAINEE,
            id(2),
            3,
            DeviceKind.MOBILE,
            new SealedSecret("header..iv.ciphertext.tag"),
            INSTITUTION,
            TIME);
    static final DeviceRemoved DEVICE_REMOVED = new DeviceRemoved(id(1), TRAINEE, id(2), 4, INSTITUTION, TIME);
    static final VerificationAttempted VERIFICATION_ATTEMPTED = new VerificationAttempted(
            id(1),
            TRAINEE,
            id(3),
            INSTITUTION,
            new UserId("user001"),
            VerificationAttempted.Api.V2,
            new Purpose("01", "진도", "08", "HLB100", "HLB100,3"),
            VerificationAttempted.Outcome.LOCKED,
            true,
            3L,
            -1,
            STATE,
            TIME);
    static final LockoutChanged LOCKOUT_CHANGED =
            new LockoutChanged(id(1), TRAINEE, LockoutChanged.Cause.ATTEMPT, STATE, TIME);
    static final ResetApproved RESET_APPROVED = new ResetApproved(id(1), TRAINEE, id(4), 2, INSTITUTION, TIME);

    private EventExamples() {}

    static Stream<TraineeEvent> all() {
        return Stream.of(DEVICE_ACTIVATED, DEVICE_REMOVED, VERIFICATION_ATTEMPTED, LOCKOUT_CHANGED, RESET_APPROVED);
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
