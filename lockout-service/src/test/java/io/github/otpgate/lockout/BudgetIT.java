package io.github.otpgate.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.testkit.Flood;
import io.github.otpgate.testkit.Neighbour;
import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** One institution guesses at everybody; what becomes of it, and of the others. */
@QuarkusTest
@TestProfile(BudgetIT.SmallBudgets.class)
class BudgetIT {

    private static final Logger LOG = Logger.getLogger(BudgetIT.class);
    private static final long STEP = 29_540_000;
    private static final int CALLS = 200;
    private static final Duration BEARABLE = Duration.ofSeconds(1);

    @Test
    void whoGuessesAtEverybodyIsStoppedWhereverAGuessWasWrongAndOthersNoticeNothing() throws InterruptedException {
        TraineeKey guessedAt = Trainees.fresh();
        await().atMost(Duration.ofSeconds(30)).until(() -> Calls.metrics().contains("otp_shards_rebuilding 0.0"));
        verdictOf(wrong(guessedAt, TestInstitutions.EDULIFE));
        others(CALLS);
        Neighbour before = others(CALLS);
        Neighbour during;
        try (Flood flood = Flood.of(2, () -> wrong(Trainees.fresh(), TestInstitutions.EDULIFE))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Calls.metrics().contains("otp_institution_over_budget{institution=\"edulife\"} 1.0"));
            during = others(CALLS);

            assertThat(answer(right(guessedAt, TestInstitutions.EDULIFE)))
                    .isEqualTo(answer(wrong(guessedAt, TestInstitutions.EDULIFE)))
                    .contains("THROTTLED");
            assertThat(verdictOf(wrong(Trainees.fresh(), TestInstitutions.EDULIFE)))
                    .isEqualTo("MISMATCH");
            assertThat(verdictOf(right(guessedAt, TestInstitutions.KIRAEDU))).isEqualTo("ACCEPTED");
            assertThat(Calls.metrics())
                    .contains("otp_institution_over_budget{institution=\"edulife\"} 1.0")
                    .contains("otp_institution_over_budget{institution=\"kiraedu\"} 0.0")
                    .contains("otp_budgets_open 0.0");
            LOG.infof("before %s, during %s, %d guesses", before, during, flood.made());
        }
        assertThat(before.refused()).isZero();
        assertThat(during.refused()).isZero();
        assertThat(during.p99()).isLessThan(BEARABLE);
    }

    /** Calls of another institution: each accepted, or counted as refused. */
    private static Neighbour others(int times) {
        return Neighbour.calling(times, () -> {
            Response answer = right(Trainees.fresh(), TestInstitutions.KIRAEDU);
            assertThat(verdictOf(answer)).isEqualTo("ACCEPTED");
            return answer;
        });
    }

    private static Response right(TraineeKey trainee, String institution) {
        return settle(trainee, institution, STEP, "right");
    }

    private static Response wrong(TraineeKey trainee, String institution) {
        return settle(trainee, institution, null, UUID.randomUUID().toString());
    }

    private static Response settle(TraineeKey trainee, String institution, Long step, String mark) {
        return Calls.trySettle(new SettleAttempt(trainee, institution, null, null, 1, step, STEP, mark, null));
    }

    private static String verdictOf(Response answer) {
        return answer.path("verdict");
    }

    private static String answer(Response response) {
        return response.asString();
    }

    /** So small for one institution that a few guesses are over. */
    public static class SmallBudgets extends SharedServersProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put(
                    "otpgate.institutions.file",
                    TestInstitutions.fileWithBudgets(TestInstitutions.EDULIFE, "{\"failures\": 20}")
                            .toString());
            config.put("otpgate.lockout.budgets.failures", "100000");
            return config;
        }
    }
}
