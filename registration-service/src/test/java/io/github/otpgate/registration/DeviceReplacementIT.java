package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class DeviceReplacementIT extends ServiceIT {

    @Test
    void aRegisteredDeviceIsShownBeforeItIsReplaced() {
        Map<String, String> trainee = Trainees.person();
        Api.activated(Api.ticket(trainee), false, clock.instant());
        String registeredAt = clock.instant().toString();
        clock.advance(Duration.ofMinutes(1));

        Api.register(Api.provenTicket(trainee, clock.instant()), false)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:otpgate:problem:device-already-registered"))
                .body("code", equalTo("AP006"))
                .body("device.kind", equalTo("MOBILE"))
                .body("device.os", equalTo("Android 15"))
                .body("device.model", equalTo("SM-S921N"))
                .body("device.registeredAt", equalTo(registeredAt));
    }

    @Test
    void aPersonsDeviceIsReplacedOnAFreshIdentityVerificationOnly() {
        Map<String, String> trainee = Trainees.person();
        Api.activated(Api.ticket(trainee), false, clock.instant());

        Api.register(Api.ticket(trainee), true)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:otpgate:problem:proof-required"));
        Begun second = Api.activated(Api.provenTicket(trainee, clock.instant()), true, clock.instant());

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
        Api.lookUp(second.ticket(), Map.of()).then().statusCode(200);
    }

    @Test
    void aMembersDeviceIsReplacedByItsInstitutionsTicketAlone() {
        Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);
        Api.activated(Api.ticket(trainee), false, clock.instant());

        Api.activated(Api.ticket(trainee), true, clock.instant());

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
    }

    @Test
    void removingFirstDoesNotSpareAPersonTheProof() {
        Map<String, String> trainee = Trainees.person();
        Api.activated(Api.ticket(trainee), false, clock.instant());
        Api.remove(Api.provenTicket(trainee, clock.instant())).then().statusCode(204);

        Api.register(Api.ticket(trainee), false)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:otpgate:problem:proof-required"));
        Api.register(Api.provenTicket(trainee, clock.instant()), false).then().statusCode(201);
    }
}
