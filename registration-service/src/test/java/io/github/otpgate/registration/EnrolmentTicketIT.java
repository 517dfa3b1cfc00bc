package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.proof.ClaimedProof.Verdict;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.trainee.Identity;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class EnrolmentTicketIT extends ServiceIT {

    @Test
    void aTicketIsForOneTraineeAndTenMinutesAndTravelsInTheFragment() {
        Map<String, String> trainee = Trainees.person();

        Response response = Api.issueTicket(Api.edulife(), Map.of("trainee", trainee));

        response.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body(
                        "expiresAt",
                        equalTo(clock.instant().plus(Duration.ofMinutes(10)).toString()));
        String ticket = response.path("ticket");
        assertThat(response.<String>path("url")).isEqualTo(RealServers.PUBLIC_URL + "/app/#t=" + ticket);
        assertThat(read(ticket).traineeKey()).isEqualTo(Trainees.key(trainee));
        assertThat(read(ticket).kind()).isEqualTo(Identity.Kind.PERSON);
        assertThat(read(ticket).institution().value()).isEqualTo(TestInstitutions.EDULIFE);
        assertThat(read(ticket).proven()).isFalse();
    }

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

        issue(Trainees.person(), verification).then().statusCode(201);
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

        issue(Trainees.person(), Api.verification(clock.instant()))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:" + slug));
    }

    @Test
    void theSameRequestAgainHasTheVerySameTicket() {
        Map<String, String> trainee = Trainees.person();
        Map<String, String> verification = Api.verification(clock.instant());
        Response first = issue(trainee, verification);
        clock.advance(Duration.ofMinutes(3));

        Response again = issue(trainee, verification);

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

        List<String> tickets = Parallel.of(8, () -> issue(trainee, verification).<String>path("ticket"));

        assertThat(tickets).doesNotContainNull().containsOnly(tickets.get(0));
        assertThat(issued(trainee)).isEqualTo("1");
    }

    @Test
    void aTicketThatIsSpentIsNotIssuedAgain() {
        Map<String, String> trainee = Trainees.person();
        Map<String, String> verification = Api.verification(clock.instant());
        Api.activated(issue(trainee, verification).path("ticket"), false, clock.instant());

        issue(trainee, verification)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:identity-verification-used"));
    }

    @Test
    void aTicketThatHasEndedIsNotIssuedAgain() {
        Map<String, String> trainee = Trainees.person();
        Map<String, String> verification = Api.verification(clock.instant());
        issue(trainee, verification).then().statusCode(201);
        clock.advance(Duration.ofMinutes(10));

        issue(trainee, verification)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:identity-verification-expired"));
    }

    @Test
    void anIdentityVerificationIsOneTrainees() {
        Map<String, String> verification = Api.verification(clock.instant());
        issue(Trainees.person(), verification).then().statusCode(201);

        issue(Trainees.person(), verification)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:identity-verification-conflict"));
    }

    @Test
    void whileNobodyCanTellWhatAnIdentityVerificationProvesOnlyTicketsWithoutOneAreIssued() {
        Map<String, String> trainee = Trainees.person();
        proofs.areAway();

        issue(trainee, Api.verification(clock.instant()))
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
                    .forEach(call -> waiting.submit(() -> issue(trainee, Api.verification(clock.instant()))));
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
        issue(Trainees.person(), verification).then().statusCode(201);

        Api.issueTicket(
                        TestTokens.institution(TestInstitutions.KIRAEDU, TestTokens.LMS),
                        Map.of("trainee", Trainees.person(), "identityVerification", verification))
                .then()
                .statusCode(201);
    }

    @Test
    void anInstitutionActsForItsOwnMembersOnly() {
        Map<String, String> member = Trainees.member(TestInstitutions.KIRAEDU);

        Api.issueTicket(Api.edulife(), Map.of("trainee", member))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:otpgate:problem:forbidden"));
    }

    @Test
    void onlyAnActiveInstitutionsLmsIssuesTickets() {
        Map<String, ?> body = Map.of("trainee", Trainees.person());

        Api.issueTicket(TestTokens.support(), body).then().statusCode(403);
        Api.issueTicket(Api.ticket(Trainees.person()), body).then().statusCode(403);
        Api.issueTicket(TestTokens.institution(TestInstitutions.CLOSEDU, TestTokens.LMS), body)
                .then()
                .statusCode(403);
        Api.issueTicket(TestTokens.builder().expired().sign(), body).then().statusCode(401);
        Api.issueTicket(TestTokens.builder().unsigned(), body).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|trainee",
                "{\"trainee\":{\"name\":\"홍길동\"}}|trainee.phone",
                "{\"trainee\":{\"name\":\"홍길동\",\"phone\":\"12\"}}|trainee.phone",
                "{\"trainee\":{\"institution\":\"edulife\",\"userId\":\"a b\"}}|trainee.userId",
                "{\"trainee\":{\"institution\":\"edulife\",\"userId\":\"a\"},\"admin\":true}|admin"
            })
    void aBadFieldIsNamed(String body, String field) {
        Api.as(Api.edulife())
                .body(body)
                .post("/api/v3/enrolment-tickets")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:otpgate:problem:invalid-request"))
                .body("errors.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-03-02",
                "2026-03-02T01:00:00",
                "1772413200",
                "2026-02-30T01:00:00Z",
                "1999-12-31T23:59:59Z",
                "+200000-01-01T00:00:00Z"
            })
    void aTimeThatIsNoneIsNamed(String verifiedAt) {
        Map<String, String> verification = Api.verification(clock.instant());
        verification.put("verifiedAt", verifiedAt);

        issue(Trainees.person(), verification)
                .then()
                .statusCode(400)
                .body("errors.field", contains("identityVerification.verifiedAt"));
    }

    @ParameterizedTest
    @CsvSource({"provider, 41", "transactionId, 65", "resultCode, 33"})
    void whatResetServiceWouldNotKeepIsNotTaken(String field, int length) {
        Map<String, String> verification = Api.verification(clock.instant());
        verification.put(field, "a".repeat(length));

        issue(Trainees.person(), verification)
                .then()
                .statusCode(400)
                .body("errors.field", contains("identityVerification." + field));
    }

    private static Response issue(Map<String, String> trainee, Map<String, String> verification) {
        return Api.issueTicket(Api.edulife(), Map.of("trainee", trainee, "identityVerification", verification));
    }

    private String issued(Map<String, String> trainee) {
        return database.value(
                "SELECT count(*) FROM enrolment_ticket WHERE trainee_key = '" + Trainees.key(trainee) + "'");
    }

    private EnrolmentTicket read(String ticket) {
        return TestSecrets.enrolmentTickets().read(ticket, clock.instant()).orElseThrow();
    }
}
