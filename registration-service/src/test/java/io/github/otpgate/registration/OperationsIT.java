package io.github.otpgate.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.github.otpgate.registration.Api.Begun;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class OperationsIT extends ServiceIT {

    @Test
    void everybodyMayAskForTheTimeAndNobodyKeepsIt() {
        given().get("/api/v3/time")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("", equalTo(Map.of("epochMillis", clock.millis())));
    }

    @Test
    void theServiceHasStartedWhenItsPostgresHasAnswered() {
        await().untilAsserted(() -> given().get("/q/health/started")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'stores' }.data.postgresql", equalTo(true)));
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", not(hasItem(containsString("SQL"))));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void registrationsAndTicketsAreCounted() {
        String ticket = Api.ticket(Trainees.person());
        Begun device = Api.begin(ticket, false);
        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);
        Api.register(ticket, false).then().statusCode(409);

        String metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .contains("otp_enrolment_tickets_total ")
                .contains("otp_registrations_total{kind=\"mobile\",outcome=\"begun\"}")
                .contains("otp_registrations_total{kind=\"mobile\",outcome=\"activated\"}")
                .contains("otp_registrations_total{kind=\"mobile\",outcome=\"refused\"}")
                .doesNotContain(device.deviceId());
    }

    @Test
    void theApiDescribesItself() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body(
                        "paths.keySet()",
                        hasItems(
                                "/api/v3/enrolment-tickets",
                                "/api/v3/devices",
                                "/api/v3/devices/{id}/activation",
                                "/api/v3/devices/lookup",
                                "/api/v3/devices/current",
                                "/api/v3/time"));
    }
}
