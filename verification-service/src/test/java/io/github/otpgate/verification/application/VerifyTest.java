package io.github.otpgate.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
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
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.Verification.Reason;
import io.github.otpgate.verification.domain.Answer;
import io.github.otpgate.verification.domain.AttemptContext;
import io.github.otpgate.verification.domain.Device;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VerifyTest {

    private static final TraineeKey TRAINEE = new TraineeKey("1." + "a".repeat(43));
    private static final Duration STEP = Duration.ofSeconds(60);

    private final MutableClock clock = new MutableClock();
    private final InMemoryRecords records = new InMemoryRecords();
    private final FakeLockout lockout = new FakeLockout();
    private final AtomicInteger pauses = new AtomicInteger();
    private Runnable whilePaused = () -> {};
    private Uni<Void> endOfPause = Uni.createFrom().voidItem();
    private final Marks marks = new Marks(() -> TestSecrets.config().get("otpgate.code-mark.key"));
    private final Verify verify = new Verify(
            new Judging(records, TestSecrets.keyRing(), lockout, records, marks, this::pause, clock),
            () -> Duration.ofSeconds(5));

    @Test
    void acceptsTheCurrentCodeOnceAndRecordsIt() {
        Authenticator device = registered(1);

        Answer answer = answer(verify(device.code(clock.instant())));

        assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(answer.time()).isEqualTo(clock.instant());
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void refusesTheSameCodeAgainAndAnythingOlder() {
        Authenticator device = registered(1);
        verify(device.code(clock.instant()));

        assertThat(outcome(verify(device.code(clock.instant())))).isEqualTo(Outcome.REPLAYED);
        assertThat(outcome(verify(device.code(clock.instant().minus(STEP))))).isEqualTo(Outcome.REPLAYED);
    }

    @Test
    void followsADriftingClockStepByStep() {
        Authenticator device = registered(1);
        for (int drift : List.of(1, 2)) {
            clock.advance(STEP.multipliedBy(10));
            assertThat(outcome(verify(device.code(clock.instant().plus(STEP.multipliedBy(drift))))))
                    .isEqualTo(Outcome.ACCEPTED);
            assertThat(records.device().drift()).isEqualTo(drift);
        }
        clock.advance(STEP.multipliedBy(10));
        assertThat(outcome(verify(device.code(clock.instant().plus(STEP.multipliedBy(3))))))
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(records.device().drift()).isEqualTo(2);
        clock.advance(STEP.multipliedBy(10));
        assertThat(outcome(verify(device.code(clock.instant().plus(STEP.multipliedBy(4))))))
                .isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void countsDownAndLocksAtTheFifthWrongCodeEvenForTheRightOne() {
        Authenticator device = registered(1);
        List<String> wrong = device.wrongCodes(clock.instant(), 5);

        for (int left = 4; left >= 1; left--) {
            Answer answer = answer(verify(wrong.get(left)));
            assertThat(answer.outcome()).isEqualTo(Outcome.MISMATCH);
            assertThat(answer.remainingAttempts()).isEqualTo(left);
        }
        assertThat(outcome(verify(wrong.get(0)))).isEqualTo(Outcome.LOCKED);
        assertThat(outcome(verify(device.code(clock.instant())))).isEqualTo(Outcome.LOCKED);
        assertThat(records.attempts.get(4).judgement().counted()).isTrue();
        assertThat(records.attempts.get(5).judgement().counted()).isFalse();
    }

    @Test
    void recordsAnUnregisteredTraineeWithoutSettling() {
        assertThat(outcome(verify("123456"))).isEqualTo(Outcome.NOT_REGISTERED);
        assertThat(lockout.timesAsked()).isZero();
        assertThat(records.attempts.get(0).judgement().generation()).isNull();
    }

    @Test
    void waitsForAFirstDeviceThatWasActivatedAMomentAgo() {
        Authenticator first = Authenticator.of(new byte[20]);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 1)).subscribe().asCompletionStage();
        whilePaused = () -> records.activate(device(1, new byte[20]));

        assertThat(outcome(verify(first.code(clock.instant())))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void goesOnToTheEndWhenTheCallerHangsUp() {
        Authenticator first = Authenticator.of(new byte[20]);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 1)).subscribe().asCompletionStage();
        CompletableFuture<Void> heard = new CompletableFuture<>();
        endOfPause = Uni.createFrom().completionStage(heard);
        Cancellable caller = verify.verify(request(first.code(clock.instant()), Optional.empty()))
                .subscribe()
                .with(answer -> {});

        caller.cancel();
        records.activate(device(1, new byte[20]));
        heard.complete(null);

        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED);
    }

    @Test
    void doesNotCallATraineeUnregisteredWhileLockoutIsAway() {
        lockout.goAway(true);

        assertThat(verify("123456")).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(records.attempts).isEmpty();
    }

    @Test
    void failsClosedAndRecordsNothingWhileLockoutIsAway() {
        Authenticator device = registered(1);
        lockout.goAway(true);

        assertThat(verify(device.code(clock.instant()))).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(records.attempts).isEmpty();
    }

    @Test
    void aCodeWhoseAcceptanceCouldNotBeRecordedIsAcceptedAtTheNextTryAndOnlyThen() {
        Authenticator device = registered(1);
        String code = device.code(clock.instant());
        records.commitsToFail = 1;

        assertThat(verify(code)).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(outcome(verify(code))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(verify(code))).isEqualTo(Outcome.REPLAYED);
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED, Outcome.REPLAYED);
    }

    @Test
    void aNamedRequestWhoseAcceptanceCouldNotBeRecordedIsAcceptedEvenAfterItsCodeHasLeftTheWindow() {
        Authenticator device = registered(1);
        String code = device.code(clock.instant());
        records.commitsToFail = 1;

        assertThat(verify(code, "key")).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        clock.advance(STEP.multipliedBy(5));

        assertThat(outcome(verify(code, "key"))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(verify(device.code(clock.instant().minus(STEP.multipliedBy(5))))))
                .isNotEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aCodeIsNeverAcceptedTwiceEvenIfLockoutSaysSo() {
        Authenticator device = registered(1);
        lockout.acceptEverything();
        String code = device.code(clock.instant());

        assertThat(outcome(verify(code))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(verify(code))).isEqualTo(Outcome.REPLAYED);
    }

    @Test
    void waitsForANewDeviceAndJudgesAnew() {
        Authenticator former = registered(1);
        Authenticator newest = Authenticator.of(new byte[20]);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 2)).subscribe().asCompletionStage();
        whilePaused = () -> {
            if (pauses.get() == 3) {
                records.activate(device(2, new byte[20]));
            }
        };

        assertThat(outcome(verify(newest.code(clock.instant())))).isEqualTo(Outcome.ACCEPTED);
        assertThat(pauses).hasValue(3);
        assertThat(lockout.timesAsked()).isEqualTo(2);
        assertThat(outcome(verify(former.code(clock.instant())))).isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void turnsTheCallerAwayAfterTwoSecondsOfWaitingForANewDevice() {
        Authenticator former = registered(1);
        lockout.raiseGeneration(new RaiseGeneration(TRAINEE, 2)).subscribe().asCompletionStage();

        assertThat(verify(former.code(clock.instant()))).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(Judging.POLL.multipliedBy(pauses.get())).isEqualTo(Duration.ofSeconds(2));
        assertThat(lockout.timesAsked()).isEqualTo(1);
        assertThat(records.attempts).isEmpty();
    }

    @Test
    void aRepeatedNamedRequestHearsItsFirstAnswerAndCostsNothing() {
        Authenticator device = registered(1);
        String wrong = device.wrongCode(clock.instant());
        Answer first = answer(verify(wrong, "key"));

        Answer again = answer(verify(wrong, "key"));

        assertThat(again).isEqualTo(first);
        assertThat(lockout.timesAsked()).isEqualTo(1);
        assertThat(records.attempts).hasSize(1);
    }

    @Test
    void aNameCannotStandForAnotherRequest() {
        Authenticator device = registered(1);
        List<String> wrong = device.wrongCodes(clock.instant(), 2);
        verify(wrong.get(0), "key");

        assertThat(verify(wrong.get(1), "key")).isEqualTo(new NotJudged(Reason.KEY_REUSED));
        assertThat(lockout.timesAsked()).isEqualTo(1);
    }

    @Test
    void aThrottledNamedRequestMayBeMadeAgain() {
        Authenticator device = registered(1);
        String code = device.code(clock.instant());
        lockout.throttle(TRAINEE);
        Answer throttled = answer(verify(code, "key"));
        lockout.unthrottle(TRAINEE);

        assertThat(throttled.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(throttled.retryAfterSeconds()).isEqualTo(7);
        assertThat(outcome(verify(code, "key"))).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void tellsLockoutAMarkInPlaceOfTheCode() {
        Authenticator device = registered(1);
        String code = device.wrongCode(clock.instant());

        verify(code, "key");

        assertThat(lockout.asked().get(0).toString()).doesNotContain(code).doesNotContain("key]");
    }

    @Test
    void anUnreadableSecretIsAnOutageAndNoMismatch() {
        registered(1);
        Device other = device(1, new byte[20]);
        records.activate(new Device(UUID.randomUUID(), 1, other.sealedSecret(), 0));

        assertThat(verify("123456")).isEqualTo(new NotJudged(Reason.UNAVAILABLE));
        assertThat(lockout.timesAsked()).isZero();
    }

    private Authenticator registered(long generation) {
        byte[] secret = DeviceSecret.random(new SecureRandom()).bytes();
        records.activate(device(generation, secret));
        return Authenticator.of(secret);
    }

    private static Device device(long generation, byte[] secret) {
        UUID id = UUID.randomUUID();
        return new Device(id, generation, TestSecrets.keyRing().seal(DeviceSecret.of(secret), id), 0);
    }

    private Verification verify(String code) {
        return ask(code, Optional.empty());
    }

    private Verification verify(String code, String idempotencyKey) {
        return ask(code, Optional.of(idempotencyKey));
    }

    private Verification ask(String code, Optional<String> idempotencyKey) {
        return verify.verify(request(code, idempotencyKey)).await().indefinitely();
    }

    private static VerificationRequest request(String code, Optional<String> idempotencyKey) {
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

    private static Answer answer(Verification verification) {
        return ((Answered) verification).answer();
    }

    private static Outcome outcome(Verification verification) {
        return answer(verification).outcome();
    }

    private List<Outcome> outcomes() {
        return records.attempts.stream()
                .map(attempt -> attempt.judgement().outcome())
                .toList();
    }
}
