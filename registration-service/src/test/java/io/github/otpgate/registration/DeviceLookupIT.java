package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class DeviceLookupIT extends ServiceIT {

    @Test
    void theRegisteredDeviceIsDescribed() {
        Map<String, String> trainee = registered(Trainees.person());

        Api.lookUp(Api.edulife(), Map.of("trainee", trainee))
                .then()
                .statusCode(200)
                .body(
                        "",
                        equalTo(Map.of(
                                "kind", "MOBILE",
                                "os", "Android 15",
                                "model", "SM-S921N",
                                "registeredAt", clock.instant().toString())));
    }

    @Test
    void howAPersonsNameAndNumberAreWrittenMakesNoDifference() {
        Map<String, String> trainee = registered(Trainees.person());
        String international = "+82 " + trainee.get("phone").substring(1);

        Api.lookUp(Api.edulife(), Map.of("trainee", Map.of("name", " 홍 길동 ", "phone", international)))
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasNoDeviceIsNotFound() {
        Api.lookUp(Api.edulife(), Map.of("trainee", Trainees.person()))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:otpgate:problem:device-not-registered"))
                .body("code", equalTo("AP005"));
    }

    @Test
    void anInstitutionAsksForItsOwnMembersAndSupportForAll() {
        Map<String, String> member = registered(Trainees.member(TestInstitutions.EDULIFE));
        Map<String, ?> body = Map.of("trainee", member);

        Api.lookUp(TestTokens.institution(TestInstitutions.KIRAEDU, TestTokens.LMS), body)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:otpgate:problem:forbidden"));
        Api.lookUp(Api.edulife(), body).then().statusCode(200);
        Api.lookUp(TestTokens.support(), body).then().statusCode(200);
    }

    @Test
    void aTicketAsksForItsOwnTraineeOnly() {
        Map<String, String> trainee = registered(Trainees.person());
        String ticket = Api.ticket(trainee);

        Api.lookUp(ticket, Map.of()).then().statusCode(200);
        Api.as(ticket).post("/api/v3/devices/lookup").then().statusCode(200);
        Api.lookUp(ticket, Map.of("trainee", trainee)).then().statusCode(200);
        Api.lookUp(ticket, Map.of("trainee", Trainees.person())).then().statusCode(403);
    }

    @Test
    void anInstitutionNamesTheTrainee() {
        Api.lookUp(Api.edulife(), Map.of()).then().statusCode(400).body("errors.field", contains("trainee"));
        Api.as(Api.edulife()).post("/api/v3/devices/lookup").then().statusCode(400);
        Api.lookUp(Api.edulife(), Map.of("trainee", Map.of("name", "홍길동")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("trainee.phone"));
    }

    @Test
    void thatSomebodyAskedIsOnRecord() {
        Map<String, String> trainee = registered(Trainees.person());
        String before = lookUps(trainee);

        Api.lookUp(Api.edulife(), Map.of("trainee", trainee)).then().statusCode(200);
        Api.lookUp(TestTokens.support(), Map.of("trainee", trainee)).then().statusCode(200);
        Api.lookUp(Api.ticket(trainee), Map.of()).then().statusCode(200);

        assertThat(before).isEqualTo("0");
        assertThat(database.rows(
                        "SELECT concat_ws(' ', actor, institution, ticket_id IS NOT NULL, device_id IS NOT NULL)"
                                + " FROM registration_journal WHERE action = 'DEVICE_LOOKED_UP' AND trainee_key = '"
                                + Trainees.key(trainee) + "' ORDER BY entry_id"))
                .containsExactly("LMS edulife f t", "SUPPORT f t", "TRAINEE edulife t t");
    }

    private String lookUps(Map<String, String> trainee) {
        return database.value("SELECT count(*) FROM registration_journal WHERE action = 'DEVICE_LOOKED_UP'"
                + " AND trainee_key = '" + Trainees.key(trainee) + "'");
    }

    private Map<String, String> registered(Map<String, String> trainee) {
        Begun device = Api.begin(Api.ticket(trainee), false);
        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);
        return trainee;
    }
}
