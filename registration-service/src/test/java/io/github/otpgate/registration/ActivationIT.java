package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.registration.Api.Begun;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class ActivationIT extends ServiceIT {

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void aFirstCodeActivatesAndRaisesTheGeneration(long steps) {
        Map<String, String> trainee = Trainees.person();
        Begun device = Api.begin(Api.ticket(trainee), false);

        Api.activate(device, device.authenticator().code(clock.instant().plus(Duration.ofMinutes(steps))))
                .then()
                .statusCode(204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
        Api.lookUp(Api.edulife(), Map.of("trainee", trainee))
                .then()
                .statusCode(200)
                .body("kind", equalTo("MOBILE"))
                .body("registeredAt", equalTo(clock.instant().toString()));
    }

    @Test
    void theSameActivationAgainIsTheSameAnswerWhateverTheCode() {
        Map<String, String> trainee = Trainees.person();
        Begun device = Api.activated(Api.ticket(trainee), false, clock.instant());

        Api.activate(device, device.authenticator().wrongCode(clock.instant()))
                .then()
                .statusCode(204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
        assertThat(database.value("SELECT generation FROM trainee WHERE trainee_key = '" + Trainees.key(trainee) + "'"))
                .isEqualTo("1");
    }

    @Test
    void nothingIsActivatedWhileTheTraineeIsLocked() {
        Map<String, String> trainee = Trainees.person();
        Begun device = Api.begin(Api.ticket(trainee), false);
        lockout.lock(Trainees.key(trainee));

        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(423)
                .body("code", equalTo("AP011"));
        assertThat(database.value("SELECT tries FROM enrolment_ticket WHERE registered_device IS NULL"
                        + " AND trainee_key = '" + Trainees.key(trainee) + "'"))
                .isEqualTo("0");
    }

    @Test
    void theActivationIsNotDoneBeforeTheGenerationIsRaisedAndTheSameRequestCompletesIt() {
        Map<String, String> trainee = Trainees.person();
        Begun device = Api.begin(Api.ticket(trainee), false);
        String code = device.authenticator().code(clock.instant());
        lockout.raiseGenerationIsAway();

        Api.activate(device, code).then().statusCode(503).body("type", equalTo("urn:otpgate:problem:unavailable"));
        Api.activate(device, code).then().statusCode(503);
        lockout.isBack();
        lockout.lock(Trainees.key(trainee));
        clock.advance(Duration.ofMinutes(5));
        Api.activate(device, code).then().statusCode(204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
    }

    @Test
    void aTicketActivatesItsOwnPendingDeviceOnly() {
        Map<String, String> trainee = Trainees.person();
        Begun device = Api.begin(Api.ticket(trainee), false);
        String foreign = Api.ticket(trainee);
        String code = device.authenticator().code(clock.instant());

        Api.activate(foreign, device.deviceId(), code).then().statusCode(404);
        Api.activate(foreign, UUID.randomUUID().toString(), code).then().statusCode(404);
        Api.activate(foreign, "1-1-1-1-1", code).then().statusCode(404);
        Api.activate(foreign, "current", code).then().statusCode(404);
    }
}
