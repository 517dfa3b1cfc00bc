package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.github.otpgate.registration.Api.Begun;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class DeviceRegistrationIT extends ServiceIT {

    @Test
    void aTraineeIsToldTheSecretOnceAndTheDeviceIsPendingUntilActivated() {
        Map<String, String> trainee = Trainees.person();
        String ticket = Api.ticket(trainee);

        Response response = Api.register(ticket, false);

        response.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("[A-Z2-7]{32}"))
                .body("algorithm", equalTo("SHA1"))
                .body("digits", equalTo(6))
                .body("period", equalTo(60))
                .body("serverTime", equalTo(clock.millis()))
                .body("", not(hasKey("ticket")));
        String deviceId = response.path("deviceId");
        String secret = response.path("secret");
        assertThat(response.<String>path("otpauthUri"))
                .isEqualTo("otpauth://totp/otpgate:" + deviceId.substring(0, 8) + "?secret=" + secret
                        + "&issuer=otpgate&algorithm=SHA1&digits=6&period=60");
        Api.lookUp(ticket, Map.of()).then().statusCode(404);
    }

    @Test
    void postingAgainReplacesThePendingDevice() {
        String ticket = Api.ticket(Trainees.person());
        Begun first = Api.begin(ticket, false);

        Begun second = Api.begin(ticket, false);

        assertThat(second.secret()).isNotEqualTo(first.secret());
        Api.activate(first, first.authenticator().code(clock.instant()))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:otpgate:problem:not-found"));
        Api.activate(second, second.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);
    }

    @Test
    void nobodyRegistersWhileLocked() {
        Map<String, String> trainee = Trainees.person();
        lockout.lock(Trainees.key(trainee));

        Api.register(Api.ticket(trainee), false)
                .then()
                .statusCode(423)
                .body("type", equalTo("urn:otpgate:problem:trainee-locked"))
                .body("code", equalTo("AP011"));
    }

    @Test
    void nobodyRegistersWhileItCannotBeToldWhetherTheyAreLocked() {
        String ticket = Api.ticket(Trainees.person());
        lockout.findLockIsAway();

        Api.register(ticket, false).then().statusCode(503).body("type", equalTo("urn:otpgate:problem:unavailable"));
    }

    @Test
    void aTicketRegistersOneDevice() {
        Begun device = Api.activated(Api.ticket(Trainees.person()), false, clock.instant());

        Api.register(device.ticket(), true)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:otpgate:problem:ticket-used"));
    }

    @Test
    void everyBadFieldIsNamed() {
        String ticket = Api.ticket(Trainees.person());

        Api.register(ticket, Map.of("kind", "MOBILE", "os", " ", "model", "x".repeat(101)))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:otpgate:problem:invalid-request"))
                .body("errors.field", containsInAnyOrder("os", "model"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"os\":\"a\",\"model\":\"b\"}",
                "{\"kind\":\"WATCH\",\"os\":\"a\",\"model\":\"b\"}",
                "{\"kind\":\"MOBILE\",\"os\":\"a\",\"model\":\"b\",\"replace\":\"true\"}",
                "{\"kind\":\"MOBILE\",\"os\":\"a\",\"model\":\"b\",\"color\":\"red\"}",
                "{\"kind\":\"MOBILE\",\"os\":1,\"model\":\"b\"}",
                "{\"kind\":\"MOBILE\"",
                "null",
                ""
            })
    void anotherBodyIsRefused(String body) {
        Api.as(Api.ticket(Trainees.person()))
                .body(body)
                .post("/api/v3/devices")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:otpgate:problem:invalid-request"));
    }

    @Test
    void onlyAValidEnrolmentTicketRegisters() {
        String ticket = Api.ticket(Trainees.person());

        Api.register(Api.edulife(), false).then().statusCode(403);
        Api.register(ticket + "x", false).then().statusCode(401);
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        Api.register(ticket, false).then().statusCode(401);
    }
}
