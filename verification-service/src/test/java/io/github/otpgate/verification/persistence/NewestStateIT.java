package io.github.otpgate.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.ForgottenVersions;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.verification.RunningService;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.github.otpgate.verification.application.AttemptJournal;
import io.github.otpgate.verification.application.AttemptJournal.Recording;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.AttemptContext;
import io.github.otpgate.verification.domain.Drift;
import io.github.otpgate.verification.domain.Judgement;
import io.github.otpgate.verification.domain.StepClaim;
import io.github.otpgate.verification.domain.VerificationId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The newest state of each trainee that lockout-service told of, in PostgreSQL. */
@QuarkusTest
class NewestStateIT extends RunningService {

    @Inject
    AttemptJournal journal;

    @Test
    void everySettledAttemptRaisesTheRowWhetherItsClaimIsGrantedOrNot() {
        TestDevice device = registered();
        String code = device.code(clock.instant());
        verify(device.authenticator().wrongCode(clock.instant())).then().statusCode(422);
        long first = recorded().version();

        verify(code).then().statusCode(200);
        long second = recorded().version();
        verify(code).then().statusCode(409);

        assertThat(second).isGreaterThan(first);
        assertThat(recorded().version()).isEqualTo(second);
        assertThat(recorded().generation()).isEqualTo(1);
    }

    @Test
    void rowGoesAlongWithTheNextAttemptWhole() {
        TestDevice device = registered();
        device.authenticator().wrongCodes(clock.instant(), 5).forEach(this::verify);
        LockoutState locked = recorded();
        lockout.forget(trainee.key());

        verify(device.code(clock.instant())).then().statusCode(423);

        List<LockoutState> known =
                lockout.asked().stream().map(attempt -> attempt.known()).toList();
        assertThat(known.get(known.size() - 1)).isEqualTo(locked);
        assertThat(locked.locked()).isTrue();
    }

    @Test
    void verdictOnAnOlderStateIsRecordedAndAnsweredUnavailable() {
        TestDevice device = registered();
        String code = device.code(clock.instant());
        verify(device.authenticator().wrongCode(clock.instant()));
        lockout.beforeAnswering(() -> write(new LockoutState(1000, 2, null, 0, 1, -1, List.of())));

        verify(code).then().statusCode(503).body("code", equalTo("IE001"));

        assertThat(outcomes()).hasSize(2);
        assertThat(recorded().version()).isEqualTo(1000);
        verify(code).then().statusCode(200);
    }

    @Test
    void stateThatDoesNotBuildOnTheRecordedOneDoesNotReplaceItThoughItsVersionIsHigher() throws Throwable {
        LockoutState recorded = new LockoutState(100, 5, clock.instant(), 100, 1, -1, List.of());
        LockoutState outdated =
                new LockoutState(5001, 1, null, 0, 1, -1, List.of(), List.of(new ForgottenVersions(90, 5000)));
        LockoutState repaired = new LockoutState(
                5002, 5, recorded.lockedAt(), 100, 1, -1, List.of(), List.of(new ForgottenVersions(100, 5001)));

        assertThat(record(attempt(recorded, true))).isInstanceOf(Recording.Recorded.class);
        assertThat(record(attempt(outdated, true))).isInstanceOf(Recording.Overtaken.class);
        assertThat(recorded()).isEqualTo(recorded);
        assertThat(record(attempt(repaired, false))).isInstanceOf(Recording.Recorded.class);
        assertThat(recorded()).isEqualTo(repaired);
    }

    /** A repetition whose first answer was never recorded, after Redis came back older: the trainee was locked meanwhile. */
    @Test
    void acceptanceThatChangedNothingUsesNoStepUpOnAnOlderState() throws Throwable {
        registered();
        record(attempt(new LockoutState(15, 5, clock.instant(), 15, 1, -1, List.of()), true));
        Attempt repeated = attempt(new LockoutState(14, 0, null, 0, 1, 7, List.of()), false);

        Recording recording = VertxContextSupport.subscribeAndAwait(
                () -> journal.record(repeated, Optional.of(new StepClaim(1, 7, Drift.NONE)), Optional.empty()));

        assertThat(recording).isInstanceOf(Recording.Overtaken.class);
        assertThat(recorded().locked()).isTrue();
    }

    private Recording record(Attempt attempt) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> journal.record(attempt, Optional.empty(), Optional.empty()));
    }

    private Attempt attempt(LockoutState state, boolean changed) {
        AttemptContext context = new AttemptContext(
                trainee.key(),
                new InstitutionId("edulife"),
                null,
                null,
                Api.V3,
                new Purpose("01", null, "08", "HLB100", "HLB100,3"),
                null,
                null,
                null);
        Judgement judgement = new Judgement(Outcome.MISMATCH, true, changed, 4, null, 1L, null, state);
        clock.advance(Duration.ofMillis(1));
        return new Attempt(VerificationId.of(clock.instant(), UUID.randomUUID()), context, judgement);
    }

    private LockoutState recorded() {
        return EventJson.readState(
                rows("SELECT CAST(state AS text) FROM lockout_state WHERE trainee_key = '" + trainee.key() + "'")
                        .get(0)
                        .get(0)
                        .toString());
    }

    private void write(LockoutState state) {
        try {
            execute("UPDATE lockout_state SET version = " + state.version() + ", state = '" + EventJson.text(state)
                    + "' WHERE trainee_key = '" + trainee.key() + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
