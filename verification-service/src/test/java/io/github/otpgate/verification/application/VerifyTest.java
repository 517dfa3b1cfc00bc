package io.github.otpgate.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.verification.domain.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerifyTest extends VerifyBench {

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
    void aProgramWhoseClockIsAheadIsFollowedByOneStepAndNoFurther() {
        Authenticator program = registered(1, DeviceKind.INSTALLED);

        assertThat(codesOff(program, 2, 1, 2, 3))
                .containsExactly(Outcome.MISMATCH, Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.MISMATCH);
    }

    @Test
    void aProgramWhoseCodesAreAlwaysLateIsFollowedByOneStepAndNoFurther() {
        Authenticator program = registered(1, DeviceKind.INSTALLED);

        assertThat(codesOff(program, -2, -1, -1, -1, -2, -3))
                .containsExactly(
                        Outcome.MISMATCH,
                        Outcome.ACCEPTED,
                        Outcome.ACCEPTED,
                        Outcome.ACCEPTED,
                        Outcome.ACCEPTED,
                        Outcome.MISMATCH);
    }

    @Test
    void ourOwnAppsClockIsCorrectedAndNotFollowed() {
        Authenticator app = registered(1, DeviceKind.BROWSER);

        assertThat(codesOff(app, 1, 2)).containsExactly(Outcome.ACCEPTED, Outcome.MISMATCH);
    }

    @Test
    void aNewDeviceBeginsWithoutDrift() {
        codesOff(registered(1, DeviceKind.INSTALLED), 1);

        assertThat(codesOff(registered(2, DeviceKind.INSTALLED), 2)).containsExactly(Outcome.MISMATCH);
    }

    /** What comes of codes that are so many steps off, ten minutes apart. */
    private List<Outcome> codesOff(Authenticator device, int... steps) {
        return IntStream.of(steps)
                .mapToObj(offset -> {
                    clock.advance(STEP.multipliedBy(10));
                    return outcome(verify(device.code(clock.instant().plus(STEP.multipliedBy(offset)))));
                })
                .toList();
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
    void aCodeIsNeverAcceptedTwiceEvenIfLockoutSaysSo() {
        Authenticator device = registered(1);
        lockout.acceptEverything();
        String code = device.code(clock.instant());

        assertThat(outcome(verify(code))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(verify(code))).isEqualTo(Outcome.REPLAYED);
    }

    @Test
    void tellsLockoutAMarkInPlaceOfTheCode() {
        Authenticator device = registered(1);
        String code = device.wrongCode(clock.instant());

        verify(code, "key");

        assertThat(lockout.asked().get(0).toString()).doesNotContain(code).doesNotContain("key]");
    }
}
