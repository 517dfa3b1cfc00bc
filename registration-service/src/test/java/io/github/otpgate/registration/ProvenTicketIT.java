package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.proof.ClaimedProof.Verdict;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestSecrets;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tickets behind which an identity verification stands. */
@QuarkusTest
@TestProfile(RealServers.class)
class ProvenTicketIT extends ServiceIT {

    @Test
    void aFreshIdentityVerificationStandsBehindAProvenTicket() {
        assertThat(read(Api.provenTicket(Trainees.person(), clock.instant())).proven())
                .isTrue();
        assertThat(read(Api.provenTicket(Trainees.member(TestInstitutions.EDULIFE), clock.instant()))
                        .proven())
                .isTrue();
    }

    @Test
    void theTimeOfAnIdentityVerificationMayBeKoreanTime() {
        Map<String, String> verification = Api.verification(clock.instant());
        verification.put("verifiedAt", "2026-03-02T10:00:00+09:00");

        Api.issueTicket(Trainees.person(), verification).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, identity-verification-failed",
        "OTHER_PROVIDER, identity-verification-other-provider",
        "EXPIRED, identity-verification-expired",
        "IN_FUTURE, identity-verification-in-future",
        "CONFLICTING, identity-verification-conflict"
    })
    void anIdentityVerificationThatProvesNothingIsRefused(Verdict verdict, String slug) {
        proofs.refuse(verdict);

        Api.issueTicket(Trainees.person(), Api.verification(clock.instant()))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:" + slug));
    }

    @Test
    void theSameRequestAgainHasTheVerySameTicket() {
        Map<String, String> trainee = Trainees.person();
        Map<String, String> verification = Api.verification(clock.instant());
        Response first = Api.issueTicket(trainee, verification);
        clock.advance(Duration.ofMinutes(3));

        Response again = Api.issueTicket(trainee, verification);

        again.then().statusCode(201).body("expiresAt", equalTo(first.path("expiresAt")));
        assertThat(again.<String>path("ticket")).isEqualTo(first.path("ticket"));
        assertThat(issued(trainee)).isEqualTo("1");
        assertThat(database.rows(
                        "SELECT action FROM registration_journal WHERE trainee_key = '" + Trainees.key(trainee) + "'"))
                .containsExactly("TICKET_ISSUED");
    }

    @Test
    void parallelRequestsOnOneIdentityVerificationHaveOneTicket() {
        Map<String, String> trainee = Trainees.person();
        Map<String, String> verification = Api.verification(clock.instant());

        List<String> tickets =
                Parallel.of(8, () -> Api.issueTicket(trainee, verification).<String>path("ticket"));

        assertThat(tickets).doesNotContainNull().containsOnly(tickets.get(0));
        assertThat(issued(trainee)).isEqualTo("1");
    }

    @Test
    void aTicketThatIsSpentIsNotIssuedAgain() {
        Map<String, String> trainee = Trainees.person();
        Map<String, String> verification = Api.verification(clock.instant());
        Api.activated(Api.issueTicket(trainee, verification).path("ticket"), false, clock.instant());

        Api.issueTicket(trainee, verification)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:identity-verification-used"));
    }

    @Test
    void aTicketThatHasEndedIsNotIssuedAgain() {
        Map<String, String> trainee = Trainees.person();
        Map<String, String> verification = Api.verification(clock.instant());
        Api.issueTicket(trainee, verification).then().statusCode(201);
        clock.advance(Duration.ofMinutes(10));

        Api.issueTicket(trainee, verification)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:identity-verification-expired"));
    }

    @Test
    void anIdentityVerificationIsOneTrainees() {
        Map<String, String> verification = Api.verification(clock.instant());
        Api.issueTicket(Trainees.person(), verification).then().statusCode(201);

        Api.issueTicket(Trainees.person(), verification)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:identity-verification-conflict"));
    }

    @Test
    void whileNobodyCanTellWhatAnIdentityVerificationProvesOnlyTicketsWithoutOneAreIssued() {
        Map<String, String> trainee = Trainees.person();
        proofs.areAway();

        Api.issueTicket(trainee, Api.verification(clock.instant()))
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:otpgate:problem:unavailable"));
        Api.activated(Api.ticket(trainee), false, clock.instant());
    }

    @Test
    void whoWaitsForResetServiceHoldsNothingThatOthersNeed() throws Exception {
        int more = 40; // than the pool has connections
        Map<String, String> trainee = Trainees.person();
        proofs.areSilent();
        ExecutorService waiting = Executors.newFixedThreadPool(more);
        try {
            IntStream.range(0, more)
                    .forEach(call -> waiting.submit(() -> Api.issueTicket(trainee, Api.verification(clock.instant()))));
            await().atMost(Duration.ofSeconds(20)).until(() -> proofs.waiting() == more);

            // The outbox's relay has a transaction now and then; who waits would have one until the end.
            await().atMost(Duration.ofSeconds(20)).until(() -> database.value("SELECT count(*) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                            + " AND xact_start IS NOT NULL")
                    .equals("0"));
            Api.activated(Api.ticket(trainee), false, clock.instant());
        } finally {
            proofs.areBack();
            waiting.shutdown();
        }
    }

    @Test
    void anotherInstitutionsTransactionOfTheSameNumberIsAnotherOne() {
        Map<String, String> verification = Api.verification(clock.instant());
        Api.issueTicket(Trainees.person(), verification).then().statusCode(201);

        Api.issueTicket(
                        TestTokens.institution(TestInstitutions.KIRAEDU, TestTokens.LMS),
                        Map.of("trainee", Trainees.person(), "identityVerification", verification))
                .then()
                .statusCode(201);
    }

    private String issued(Map<String, String> trainee) {
        return database.value(
                "SELECT count(*) FROM enrolment_ticket WHERE trainee_key = '" + Trainees.key(trainee) + "'");
    }

    private EnrolmentTicket read(String ticket) {
        return TestSecrets.enrolmentTickets().read(ticket, clock.instant()).orElseThrow();
    }
}
