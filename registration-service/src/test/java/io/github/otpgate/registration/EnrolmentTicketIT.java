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

        Api.issueTicket(Trainees.person(), verification)
                .then()
                .statusCode(400)
                .body("errors.field", contains("identityVerification.verifiedAt"));
    }

    @ParameterizedTest
    @CsvSource({"provider, 41", "transactionId, 65", "resultCode, 33"})
    void whatResetServiceWouldNotKeepIsNotTaken(String field, int length) {
        Map<String, String> verification = Api.verification(clock.instant());
        verification.put(field, "a".repeat(length));

        Api.issueTicket(Trainees.person(), verification)
                .then()
                .statusCode(400)
                .body("errors.field", contains("identityVerification." + field));
    }

    private EnrolmentTicket read(String ticket) {
        return TestSecrets.enrolmentTickets().read(ticket, clock.instant()).orElseThrow();
    }
}
