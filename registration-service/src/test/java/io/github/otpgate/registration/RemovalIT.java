package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class RemovalIT extends ServiceIT {

    @Test
    void aTraineeDropsTheirOwnRegistration() {
        Map<String, String> trainee = registered(Trainees.person());

        Api.remove(Api.provenTicket(trainee, clock.instant())).then().statusCode(204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
        Api.lookUp(Api.edulife(), Map.of("trainee", trainee))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:otpgate:problem:device-not-registered"));
    }

    @Test
    void theTicketThatDroppedARegistrationCanEnterANewOne() {
        Map<String, String> trainee = registered(Trainees.member(TestInstitutions.EDULIFE));
        String ticket = Api.ticket(trainee);
        Api.remove(ticket).then().statusCode(204);

        Begun device = Api.begin(ticket, false);
        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(3);
    }

    @Test
    void whereNothingIsRegisteredNothingIsDropped() {
        Api.remove(Api.ticket(Trainees.person()))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:otpgate:problem:device-not-registered"))
                .body("code", equalTo("AP005"));
    }

    @Test
    void aLockedTraineeDropsNothing() {
        Map<String, String> trainee = registered(Trainees.person());
        lockout.lock(Trainees.key(trainee));

        Api.remove(Api.provenTicket(trainee, clock.instant()))
                .then()
                .statusCode(423)
                .body("type", equalTo("urn:otpgate:problem:trainee-locked"))
                .body("code", equalTo("AP011"));

        Api.lookUp(Api.edulife(), Map.of("trainee", trainee)).then().statusCode(200);
    }

    @Test
    void nothingIsDroppedWhileItCannotBeToldWhetherTheTraineeIsLocked() {
        Map<String, String> trainee = registered(Trainees.person());
        lockout.findLockIsAway();

        Api.remove(Api.provenTicket(trainee, clock.instant())).then().statusCode(503);

        Api.lookUp(Api.edulife(), Map.of("trainee", trainee)).then().statusCode(200);
    }

    @Test
    void theRemovalIsNotDoneBeforeTheGenerationIsRaisedAndTheSameRequestCompletesIt() {
        Map<String, String> trainee = registered(Trainees.person());
        String ticket = Api.provenTicket(trainee, clock.instant());
        lockout.raiseGenerationIsAway();

        Api.remove(ticket).then().statusCode(503);
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
        lockout.isBack();
        Api.remove(ticket).then().statusCode(204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
        Api.remove(Api.provenTicket(trainee, clock.instant())).then().statusCode(404);
    }

    @Test
    void parallelRemovalsAreOne() {
        Map<String, String> trainee = registered(Trainees.person());
        String ticket = Api.provenTicket(trainee, clock.instant());

        List<Integer> statuses = Parallel.of(5, () -> Api.remove(ticket).statusCode());

        assertThat(statuses).containsOnly(204);
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
    }

    @Test
    void onlyATraineeDropsARegistration() {
        Api.remove(Api.edulife()).then().statusCode(403);
        Api.remove("nonsense").then().statusCode(401);
    }

    private Map<String, String> registered(Map<String, String> trainee) {
        Begun device = Api.begin(Api.ticket(trainee), false);
        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);
        return trainee;
    }
}
