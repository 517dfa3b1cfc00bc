package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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

        issue(verification).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "resultCode, 9999, identity-verification-failed",
        "provider, KCB, identity-verification-other-provider",
        "verifiedAt, 2026-03-02T00:50:29Z, identity-verification-expired",
        "verifiedAt, 2026-03-02T01:01:31Z, identity-verification-in-future"
    })
    void anIdentityVerificationThatProvesNothingIsRefused(String field, String value, String slug) {
        Map<String, String> verification = Api.verification(clock.instant());
        verification.put(field, value);

        issue(verification).then().statusCode(422).body("type", equalTo("urn:otpgate:problem:" + slug));
    }

    @Test
    void anIdentityVerificationIsGoodForOneTicket() {
        Map<String, String> verification = Api.verification(clock.instant());
        issue(verification).then().statusCode(201);
        String tickets = database.value("SELECT count(*) FROM enrolment_ticket");

        issue(verification)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:identity-verification-used"));

        assertThat(database.value("SELECT count(*) FROM enrolment_ticket")).isEqualTo(tickets);
    }

    @Test
    void ofParallelUsesOfOneIdentityVerificationOneWins() {
        Map<String, String> verification = Api.verification(clock.instant());

        List<Integer> statuses = Parallel.of(8, () -> issue(verification).statusCode());

        assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
    }

    @Test
    void anotherInstitutionsTransactionOfTheSameNumberIsAnotherOne() {
        Map<String, String> verification = Api.verification(clock.instant());
        issue(verification).then().statusCode(201);

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
    @ValueSource(strings = {"", "yesterday", "2026-03-02", "2026-03-02T01:00:00", "1772413200", "2026-02-30T01:00:00Z"})
    void aTimeThatIsNoneIsNamed(String verifiedAt) {
        Map<String, String> verification = Api.verification(clock.instant());
        verification.put("verifiedAt", verifiedAt);

        issue(verification).then().statusCode(400).body("errors.field", contains("identityVerification.verifiedAt"));
    }

    private static Response issue(Map<String, String> verification) {
        return Api.issueTicket(
                Api.edulife(), Map.of("trainee", Trainees.person(), "identityVerification", verification));
    }

    private EnrolmentTicket read(String ticket) {
        return TestSecrets.enrolmentTickets().read(ticket, clock.instant()).orElseThrow();
    }
}
