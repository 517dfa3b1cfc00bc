package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL alone guarantees. */
@QuarkusTest
class RecordsIT extends RunningService {

    private static final int PARALLEL = 50;

    @AfterEach
    void healCommits() throws SQLException {
        execute("DROP TRIGGER IF EXISTS commit_fault ON verification_attempt");
    }

    @Test
    void fiftyParallelUsesOfOneCodeAreAcceptedOnceEvenIfLockoutAcceptsThemAll() throws Exception {
        TestDevice device = registered();
        lockout.acceptEverything();
        Map<String, Object> body = verification(device.code(clock.instant()));

        List<Response> answers = atOnce(PARALLEL, body, null);

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(outcomes()).hasSize(PARALLEL).containsOnlyOnce("ACCEPTED");
    }

    @Test
    void parallelRepetitionsOfANamedRequestAllHearTheOneAnswer() throws Exception {
        TestDevice device = registered();
        Map<String, Object> body = verification(device.code(clock.instant()));

        List<Response> answers = atOnce(10, body, "same-" + trainee.phone());

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.stream().map(answer -> answer.path("verificationId")).distinct())
                .hasSize(1);
        assertThat(outcomes()).containsExactly("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAISE EXCEPTION 'commit refused'", "PERFORM pg_terminate_backend(pg_backend_pid())"})
    void aCodeWhoseCommitFailsAfterLockoutAcceptedItIsAcceptedAtTheNextTryOnce(String fault) throws SQLException {
        TestDevice device = registered();
        String code = device.code(clock.instant());
        breakCommits(fault);

        verify(code).then().statusCode(503).body("code", equalTo("IE001"));
        assertThat(outcomes()).isEmpty();
        assertThat(steps()).isEqualTo("-1");
        healCommits();

        verify(code).then().statusCode(200).body("outcome", equalTo("ACCEPTED"));
        verify(code).then().statusCode(409);
        assertThat(outcomes()).containsExactly("ACCEPTED", "REPLAYED");
    }

    @Test
    void anAcceptanceThatCouldNotBeRecordedIsNoneWhileTheTraineeIsLockedAndDatedAsItWasSettled() throws SQLException {
        TestDevice device = registered();
        String code = device.code(clock.instant());
        breakCommits("RAISE EXCEPTION 'commit refused'");
        verifyNamed(code).then().statusCode(503);
        healCommits();
        device.authenticator().wrongCodes(clock.instant(), 5).forEach(this::verify);

        verifyNamed(code).then().statusCode(503).body("code", equalTo("IE001"));
        assertThat(outcomes()).hasSize(5).doesNotContain("ACCEPTED");

        lockout.unlock(trainee.key());
        verifyNamed(code).then().statusCode(200).body("verifiedAt", equalTo("2026-03-02T01:00:00Z"));
        assertThat(outcomes()).hasSize(6).startsWith("ACCEPTED");
    }

    @Test
    void anAcceptanceThatCouldNotBeRecordedIsNoneOnceItsCodeHasExpired() throws SQLException {
        TestDevice device = registered();
        String code = device.code(clock.instant());
        breakCommits("RAISE EXCEPTION 'commit refused'");
        verifyNamed(code).then().statusCode(503);
        healCommits();
        clock.advance(Duration.ofSeconds(190));

        verifyNamed(code).then().statusCode(503).body("code", equalTo("IE001"));

        assertThat(outcomes()).isEmpty();
        assertThat(steps()).isEqualTo("-1");
    }

    private Response verifyNamed(String code) {
        return post(
                lms().header("Idempotency-Key", "name-" + trainee.phone()),
                "/api/v3/verifications",
                verification(code));
    }

    @Test
    void theOutboxAndTheAttemptCommitOrRollBackTogether() throws SQLException {
        TestDevice device = registered();
        breakCommits("RAISE EXCEPTION 'commit refused'");

        verify(device.authenticator().wrongCode(clock.instant())).then().statusCode(503);

        assertThat(rows("SELECT 1 FROM outbox WHERE aggregateid = '" + trainee.key() + "'"))
                .isEmpty();
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void attemptsAndTicketsAreNeverChangedOrDeleted() {
        verify("123456");
        String mine = " WHERE trainee_key = '" + trainee.key() + "'";
        post(
                        lms(),
                        "/api/v3/page-tickets",
                        Map.of("trainee", trainee.body(), "userId", "u", "purpose", PURPOSE, "origin", ORIGIN))
                .then()
                .statusCode(201);

        Stream.of(
                        "UPDATE verification_attempt SET outcome = 'ACCEPTED'" + mine,
                        "DELETE FROM verification_attempt" + mine,
                        "TRUNCATE verification_attempt",
                        "UPDATE page_ticket SET origin = ''" + mine,
                        "DELETE FROM page_ticket" + mine,
                        "TRUNCATE page_ticket")
                .forEach(change -> assertThatThrownBy(() -> execute(change))
                        .as(change)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("append-only"));
        assertThat(outcomes()).containsExactly("NOT_REGISTERED");
    }

    @Test
    void aLearnedDriftIsKeptUntilTheNextDevice() {
        TestDevice program = heardOf(trainee.device(1, DeviceKind.INSTALLED));

        verify(program.code(clock.instant().plusSeconds(60))).then().statusCode(200);
        assertThat(drift()).containsExactly(1, false, false);

        heardOf(trainee.device(2, DeviceKind.INSTALLED));
        assertThat(drift()).containsExactly(0, false, false);
    }

    @Test
    void threeLateCodesWidenTheWindowOfAnInstalledProgram() {
        TestDevice program = heardOf(trainee.device(1, DeviceKind.INSTALLED));

        List<List<Object>> learned = new ArrayList<>();
        for (int late = 1; late <= 3; late++) {
            clock.advance(Duration.ofMinutes(10));
            verify(program.code(clock.instant().minusSeconds(60))).then().statusCode(200);
            learned.add(drift());
        }
        assertThat(learned).containsExactly(List.of(0, false, true), List.of(0, true, true), List.of(-1, true, true));

        clock.advance(Duration.ofMinutes(10));
        verify(program.code(clock.instant().minusSeconds(120))).then().statusCode(200);
    }

    private List<Object> drift() {
        return rows("SELECT drift, late_former IS NOT NULL, late_last IS NOT NULL FROM device_state"
                        + " WHERE trainee_key = '" + trainee.key() + "'")
                .get(0);
    }

    private String steps() {
        return rows("SELECT last_step FROM device_state WHERE trainee_key = '" + trainee.key() + "'")
                .get(0)
                .get(0)
                .toString();
    }

    /** From now on every commit of an attempt of this trainee meets this fault, when all statements have succeeded. */
    private void breakCommits(String fault) throws SQLException {
        execute("CREATE OR REPLACE FUNCTION commit_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + fault
                + "; RETURN NULL; END $$");
        execute("CREATE CONSTRAINT TRIGGER commit_fault AFTER INSERT ON verification_attempt"
                + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.trainee_key = '" + trainee.key()
                + "') EXECUTE FUNCTION commit_fault()");
    }

    private List<Response> atOnce(int times, Map<String, Object> body, String idempotencyKey) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(times);
        try {
            List<Future<Response>> calls = new ArrayList<>();
            for (int call = 0; call < times; call++) {
                var caller = lms();
                if (idempotencyKey != null) {
                    caller.header("Idempotency-Key", idempotencyKey);
                }
                calls.add(callers.submit(() -> post(caller, "/api/v3/verifications", body)));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> call : calls) {
                answers.add(call.get());
            }
            return answers;
        } finally {
            callers.shutdown();
        }
    }
}
