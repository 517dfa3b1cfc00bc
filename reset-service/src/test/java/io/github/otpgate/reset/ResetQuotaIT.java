package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often locks are lifted without support. */
@QuarkusTest
class ResetQuotaIT extends ServiceIT {

    @Test
    void fourthLockWithinThirtyDaysNeedsSupport() {
        Trainee trainee = Trainee.somebody();
        for (int lock = 1; lock <= 3; lock++) {
            lockouts.lock(trainee, lock);
            reset(reported(trainee)).statusCode(200);
            clock.advance(Duration.ofDays(1));
        }
        lockouts.lock(trainee, 4);
        Proof fourth = reported(trainee);

        refused(reset(fourth), "too-many-resets");
        assertThat(store.resets(trainee)).hasSize(3);

        Map<String, Object> bySupport = fourth.request();
        bySupport.put("institution", "edulife");
        post("/api/v3/resets", TestTokens.support(), bySupport).statusCode(200);
        assertThat(store.column(
                        "SELECT by_support FROM reset_journal WHERE trainee_key = ? AND event = 'APPROVED' ORDER BY id",
                        trainee.key().value()))
                .containsExactly("f", "f", "f", "t");
    }

    @Test
    void lockLiftedThirtyDaysAgoDoesNotCountAnyMore() {
        Trainee trainee = Trainee.somebody();
        for (int lock = 1; lock <= 3; lock++) {
            lockouts.lock(trainee, lock);
            reset(reported(trainee)).statusCode(200);
        }
        lockouts.lock(trainee, 4);

        clock.advance(Duration.ofDays(30).minusMillis(1));
        refused(reset(reported(trainee)), "too-many-resets");
        clock.advance(Duration.ofMillis(1));
        reset(reported(trainee)).statusCode(200);
    }

    @Test
    void resetsThatLiftedNothingDoNotCount() {
        Trainee trainee = Trainee.somebody();
        for (int time = 1; time <= 4; time++) {
            reset(reported(trainee)).statusCode(200);
        }
        lockouts.lock(trainee, 1);

        reset(reported(trainee)).statusCode(200);
    }

    @Test
    void twoProofsForOneLockBothCompleteAndCountOnce() {
        Trainee trainee = lockedTrainee();
        lockouts.beSlow();
        Proof first = reported(trainee);
        Proof second = reported(trainee);

        try (Callers callers = new Callers()) {
            var answers = callers.atOnce(() -> reset(first), () -> reset(second));
            await().until(() -> store.resets(trainee).size() == 2);
            lockouts.tell(trainee, false, 1);
            assertThat(answers.join()).allSatisfy(answer -> answer.statusCode(200));
        }
        assertThat(store.column(
                        "SELECT count(DISTINCT lock_version) FROM reset WHERE trainee_key = ?",
                        trainee.key().value()))
                .containsExactly("1");
    }
}
