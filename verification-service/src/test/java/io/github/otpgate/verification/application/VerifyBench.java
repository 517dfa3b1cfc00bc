package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.TestSecrets;
import io.github.otpgate.verification.FakeLockout;
import io.github.otpgate.verification.application.Verification.Answered;
import io.github.otpgate.verification.domain.Answer;
import io.github.otpgate.verification.domain.AttemptContext;
import io.github.otpgate.verification.domain.Device;
import io.github.otpgate.verification.domain.Drift;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** {@link Verify} with its stores in memory, its pauses counted, and a trainee to judge. */
abstract class VerifyBench {

    static final TraineeKey TRAINEE = new TraineeKey("1." + "a".repeat(43));
    static final Duration STEP = Duration.ofSeconds(60);
    private static final int SECRET_BYTES = 20;

    final MutableClock clock = new MutableClock();
    final InMemoryRecords records = new InMemoryRecords();
    final FakeLockout lockout = new FakeLockout();
    final AtomicInteger pauses = new AtomicInteger();
    Runnable whilePaused = () -> {};
    Uni<Void> endOfPause = Uni.createFrom().voidItem();
    /** The same secrets every time: no chance that now and then two steps have one code. */
    private final Random secrets = new Random(1);

    private final Marks marks = new Marks(() -> TestSecrets.config().get("otpgate.code-mark.key"));
    final Verify verify = verify(Duration.ofSeconds(5));

    final Verify verify(Duration deadline) {
        return new Verify(
                new Judging(records, TestSecrets.keyRing(), lockout, records, marks, this::pause, clock),
                () -> deadline);
    }

    Authenticator registered(long generation) {
        return registered(generation, DeviceKind.MOBILE);
    }

    Authenticator registered(long generation, DeviceKind kind) {
        byte[] secret = new byte[SECRET_BYTES];
        secrets.nextBytes(secret);
        records.activate(device(generation, kind, secret));
        return Authenticator.of(secret);
    }

    static Device device(long generation, byte[] secret) {
        return device(generation, DeviceKind.MOBILE, secret);
    }

    private static Device device(long generation, DeviceKind kind, byte[] secret) {
        UUID id = UUID.randomUUID();
        return new Device(id, generation, kind, TestSecrets.keyRing().seal(DeviceSecret.of(secret), id), Drift.NONE);
    }

    Verification verify(String code) {
        return ask(code, Optional.empty());
    }

    Verification verify(String code, String idempotencyKey) {
        return ask(code, Optional.of(idempotencyKey));
    }

    private Verification ask(String code, Optional<String> idempotencyKey) {
        return verify.verify(request(code, idempotencyKey)).await().indefinitely();
    }

    static VerificationRequest request(String code, Optional<String> idempotencyKey) {
        AttemptContext context = new AttemptContext(
                TRAINEE,
                new InstitutionId("edulife"),
                null,
                null,
                Api.V3,
                new Purpose("01", null, "08", "HLB100", "HLB100,3"),
                null,
                null,
                null);
        return new VerificationRequest(context, Code.parse(code).orElseThrow(), idempotencyKey);
    }

    private Uni<Void> pause(Duration time) {
        pauses.incrementAndGet();
        whilePaused.run();
        return endOfPause;
    }

    static Answer answer(Verification verification) {
        return ((Answered) verification).answer();
    }

    static Outcome outcome(Verification verification) {
        return answer(verification).outcome();
    }

    List<Outcome> outcomes() {
        return records.attempts.stream()
                .map(attempt -> attempt.judgement().outcome())
                .toList();
    }
}
