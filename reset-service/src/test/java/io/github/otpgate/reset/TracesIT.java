package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service leaves behind: tables, log, metrics, its own description. */
@QuarkusTest
class TracesIT extends ServiceIT {

    @Test
    void namesAndNumbersAreInNoTableLogOrMetric() throws IOException {
        Trainee trainee = lockedTrainee();
        reset(reported(trainee)).statusCode(200);
        userReset(proofOf(trainee).failed()).body("code", equalTo("AP010"));
        post("/api/v3/resets", edulife(), java.util.Map.of("trainee", trainee.json()))
                .statusCode(400);

        from(EDULIFE_ORIGIN, null, reported(trainee).form()).body("code", equalTo(200));

        String left = tables() + Files.readString(Path.of("target/reset-service.log")) + metrics();

        assertThat(left).contains(trainee.key().value());
        assertThat(Trainee.all()).allSatisfy(somebody -> {
            String digits = somebody.phone().replace("-", "");
            assertThat(left).doesNotContain(somebody.name(), somebody.phone(), digits, digits.substring(1));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE reset_journal SET event = 'APPROVED'",
                "DELETE FROM reset_journal",
                "TRUNCATE reset_journal",
                "UPDATE identity_verification SET positive = true",
                "DELETE FROM identity_verification",
                "TRUNCATE identity_verification CASCADE",
                "UPDATE proof_claim SET ticket_id = NULL",
                "DELETE FROM proof_claim",
                "TRUNCATE proof_claim"
            })
    void evidenceAndJournalAreNeverChanged(String sql) {
        assertThatThrownBy(() -> store.execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void resetsAreCountedAndTimedByOutcome() {
        reset(reported(lockedTrainee())).statusCode(200);
        reset(proofOf(lockedTrainee())).statusCode(422);
        userReset(proofOf(Trainee.somebody())).body("code", equalTo(200));

        assertThat(metrics())
                .contains("otp_resets_total{api=\"v3\",outcome=\"completed\"}")
                .contains("otp_resets_total{api=\"v3\",outcome=\"identity-verification-unknown\"}")
                .contains("otp_resets_total{api=\"v2\",outcome=\"not-locked\"}")
                .contains("otp_institution_resets_total{institution=\"edulife\",outcome=\"completed\"}")
                .contains("otp_reset_duration_seconds_count{api=\"v3\",outcome=\"completed\"}");
    }

    @Test
    void pendingResetsAreCounted() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(metrics())
                .containsPattern("otp_resets_pending(\\{[^}]*})? 0\\.0"));

        lockouts.beSlow();
        Trainee trainee = lockedTrainee();
        Proof proof = reported(trainee);
        try (Callers callers = new Callers()) {
            var answers = callers.atOnce(1, () -> reset(proof));
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(metrics())
                    .containsPattern("otp_resets_pending(\\{[^}]*})? 1\\.0"));
            lockouts.tell(trainee, false, 1);
            assertThat(answers.join()).allSatisfy(answer -> answer.statusCode(200));
        }
    }

    @Test
    void startedLiveAndReadyAreAnswered() {
        Awaitility.await().untilAsserted(() -> as(null).get("/q/health/started")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'stores' }.data.postgresql", equalTo(true)));
        for (String question : List.of("live", "ready")) {
            as(null).get("/q/health/" + question).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    @Test
    void apiDescribesItself() {
        as(null).get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/v3/identity-verifications"))
                .body(containsString("/api/v3/resets/{id}"))
                .body(containsString("/api/v2/user_reset"));
        as(null).get("/q/openapi?format=json")
                .then()
                .body("paths.'/api/v2/user_reset'.post.requestBody.required", equalTo(true))
                .body(
                        "components.schemas.UserResetFields.properties.keySet()",
                        hasItems("USER_NM", "USER_TEL", "AGTID", "USRID", "M_RET", "M_RETCD", "M_TRNID", "M_TRNDT"))
                .body("components.schemas.UserResetFields.required", not(hasItem("USRID")));
    }

    private String metrics() {
        return as(null).get("/q/metrics").asString();
    }

    private String tables() {
        return List.of("identity_verification", "reset", "reset_journal", "outbox", "inbox").stream()
                .flatMap(table -> store.column("SELECT t::text FROM " + table + " t").stream())
                .reduce("", (all, row) -> all + "\n" + row);
    }
}
