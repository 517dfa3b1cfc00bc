package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** lockout-service is slow here, and callers are not kept waiting for long. */
@QuarkusTest
@TestProfile(PendingResetIT.Impatient.class)
class PendingResetIT extends ServiceIT {

    @BeforeEach
    void lockoutServiceIsSlow() {
        lockouts.beSlow();
    }

    @Test
    void callerIsToldWhereToLookForAPendingReset() {
        Trainee trainee = lockedTrainee();

        var pending = reset(reported(trainee)).statusCode(202).body("status", equalTo("PENDING"));
        String resetId = pending.extract().path("resetId");
        pending.header("Location", endsWith("/api/v3/resets/" + resetId));
        find(resetId, edulife())
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("completedAt", nullValue());

        lockouts.tell(trainee, false, 1);
        awaitStatus(resetId, "COMPLETED");
        assertThat(store.journal(trainee)).containsExactly("REPORTED", "APPROVED", "COMPLETED");
    }

    @Test
    void sameProofJoinsItsPendingResetHoweverOldItHasBecome() {
        Proof proof = reported(lockedTrainee());
        String resetId = reset(proof).statusCode(202).extract().path("resetId");

        clock.advance(Duration.ofHours(1));
        reset(proof).statusCode(202).body("resetId", equalTo(resetId));

        lockouts.tell(proof.trainee(), false, 1);
        awaitStatus(resetId, "COMPLETED");
        reset(proof).statusCode(422).body("type", equalTo("urn:otpgate:problem:identity-verification-used"));
        await().untilAsserted(
                        () -> assertThat(lockouts.approvals(proof.trainee())).hasSize(1));
    }

    @Test
    void sameProofManyTimesAtOnceIsOneReset() {
        Proof proof = reported(lockedTrainee());

        try (Callers callers = new Callers()) {
            assertThat(callers.atOnce(10, () -> reset(proof)).join())
                    .allSatisfy(answer -> answer.statusCode(202))
                    .extracting(answer -> answer.extract().<String>path("resetId"))
                    .containsOnly(store.column(
                                    "SELECT id FROM reset WHERE trainee_key = ?",
                                    proof.trainee().key().value())
                            .get(0));
        }
        await().untilAsserted(
                        () -> assertThat(lockouts.approvals(proof.trainee())).hasSize(1));
        await().untilAsserted(() -> assertThat(store.unsent(proof.trainee())).isZero());
        assertThat(store.journal(proof.trainee())).containsExactly("REPORTED", "APPROVED");
    }

    @Test
    void wireSaysThatThePendingResetIsAFaultForNowAndLetsTheCallerJoinIt() {
        Proof proof = proofOf(lockedTrainee());

        String resetId = userReset(proof)
                .statusCode(200)
                .body("code", equalTo("IE001"))
                .extract()
                .path("resetId");
        userReset(proof).body("code", equalTo("IE001")).body("resetId", equalTo(resetId));
    }

    @Test
    void snapshotsFromBeforeTheLockOrOfItCompleteNothing() {
        Trainee trainee = Trainee.somebody();
        lockouts.lock(trainee, 5);
        String resetId = reset(reported(trainee)).statusCode(202).extract().path("resetId");

        lockouts.tell(trainee, false, 0);
        lockouts.tell(trainee, true, 4);
        lockouts.tell(trainee, false, 4);
        lockouts.tell(trainee, true, 5);

        awaitThatEverythingToldOfIsHeard(trainee);

        find(resetId, edulife()).body("status", equalTo("PENDING"));

        lockouts.tell(trainee, false, 5);
        awaitStatus(resetId, "COMPLETED");
    }

    @Test
    void newerLockMeansThatTheFormerIsOver() {
        Trainee trainee = lockedTrainee();
        String resetId = reset(reported(trainee)).statusCode(202).extract().path("resetId");

        lockouts.tell(trainee, true, 2);

        awaitStatus(resetId, "COMPLETED");
    }

    @Test
    void repeatedAndReorderedSnapshotsCompleteOnceAndNeverALaterReset() {
        Trainee trainee = lockedTrainee();
        String first = reset(reported(trainee)).statusCode(202).extract().path("resetId");
        lockouts.tell(trainee, false, 1);
        awaitStatus(first, "COMPLETED");
        lockouts.lock(trainee, 2);
        String second = reset(reported(trainee)).statusCode(202).extract().path("resetId");

        lockouts.tell(trainee, false, 1);
        lockouts.tell(trainee, true, 1);
        lockouts.tell(trainee, false, 1);
        lockouts.tell(trainee, true, 2);
        awaitThatEverythingToldOfIsHeard(trainee);

        find(second, edulife()).body("status", equalTo("PENDING"));
        lockouts.tell(trainee, false, 2);
        awaitStatus(second, "COMPLETED");
        assertThat(store.journal(trainee))
                .containsExactly("REPORTED", "APPROVED", "COMPLETED", "REPORTED", "APPROVED", "COMPLETED");
    }

    /** A partition is heard in order: once the last thing told in it has had its effect, all that was told before has. */
    private void awaitThatEverythingToldOfIsHeard(Trainee trainee) {
        Trainee neighbour = trainee.somebodyOfTheSamePartition();
        lockouts.lock(neighbour, 1);
        String resetId = reset(reported(neighbour)).statusCode(202).extract().path("resetId");
        lockouts.tell(neighbour, false, 1);
        awaitStatus(resetId, "COMPLETED");
    }

    private void awaitStatus(String resetId, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> find(resetId, edulife()).extract().path("status"), equalTo(status));
    }

    /** Callers wait for a third of a second. */
    public static class Impatient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("otpgate.reset.wait", "300ms");
        }
    }
}
