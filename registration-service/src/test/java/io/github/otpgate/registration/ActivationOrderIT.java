package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class ActivationOrderIT extends ServiceIT {

    @Test
    void theFormerDeviceEndsAndItsSecretIsForgotten() {
        Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);
        Begun first = Api.activated(Api.ticket(trainee), false, clock.instant());

        Begun second = Api.activated(Api.ticket(trainee), true, clock.instant());

        assertThat(database.rows("SELECT state || ' ' || generation || ' ' || (sealed_secret IS NULL) FROM device"
                        + " WHERE device_id IN ('" + first.deviceId() + "', '" + second.deviceId()
                        + "') ORDER BY generation"))
                .containsExactly("ENDED 1 true", "ACTIVE 2 false");
    }

    @Test
    void parallelActivationsOfOneDeviceAreOne() {
        Map<String, String> trainee = Trainees.person();
        Begun device = Api.begin(Api.ticket(trainee), false);
        String code = device.authenticator().code(clock.instant());

        List<Integer> statuses = Parallel.of(5, () -> Api.activate(device, code).statusCode());

        assertThat(statuses).containsOnly(204);
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
    }

    @Test
    void parallelActivationsOfSeveralTicketsGetGenerationsOfTheirOwnAndTheLastOneStays() {
        Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);
        TraineeKey key = Trainees.key(trainee);
        List<Begun> devices = IntStream.range(0, 4)
                .mapToObj(number -> Api.begin(Api.ticket(trainee), true))
                .toList();

        List<Integer> statuses = Parallel.of(devices.stream()
                .<Callable<Integer>>map(device ->
                        () -> Api.activate(device, device.authenticator().code(clock.instant()))
                                .statusCode())
                .toList());

        assertThat(statuses).containsOnly(204);
        assertThat(database.rows("SELECT generation || ' ' || state FROM device WHERE trainee_key = '" + key
                        + "' ORDER BY generation"))
                .containsExactly("1 ENDED", "2 ENDED", "3 ENDED", "4 ACTIVE");
        assertThat(lockout.generation(key)).isEqualTo(4);
    }

    @Test
    void theReplacementIsJudgedAgainWhenItHappens() {
        Map<String, String> trainee = Trainees.person();
        Begun unasked = Api.begin(Api.ticket(trainee), false);
        Begun unproven = Api.begin(Api.ticket(trainee), true);
        Api.activated(Api.ticket(trainee), false, clock.instant());

        Api.activate(unasked, unasked.authenticator().code(clock.instant()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:otpgate:problem:device-already-registered"))
                .body("device.model", equalTo("SM-S921N"));
        Api.activate(unproven, unproven.authenticator().code(clock.instant()))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:otpgate:problem:proof-required"));

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
    }

    @Test
    void aDeviceThatWasReplacedSinceIsNotActivatedAgain() {
        Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);
        Begun first = Api.activated(Api.ticket(trainee), false, clock.instant());
        Api.activated(Api.ticket(trainee), true, clock.instant());

        Api.activate(first, first.authenticator().code(clock.instant()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:otpgate:problem:ticket-used"));
    }
}
