package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.testkit.ForeignEvents;
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
class OwnRemovalIT extends ServiceIT {

    private final Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);

    @Test
    void aDeviceDropsItsOwnRegistration() {
        KeyedDevice device = activated(false);

        remove(device, 204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
        Api.lookUp(Api.edulife(), Map.of("trainee", trainee)).then().statusCode(404);
        Api.status(device.token(clock.instant())).then().body("state", equalTo("REMOVED"));
        List<TraineeEvent> events = ForeignEvents.await(Topic.DEVICE, Trainees.key(trainee), 2);
        assertThat(events.get(1)).isInstanceOfSatisfying(DeviceRemoved.class, removed -> {
            assertThat(removed.deviceId()).hasToString(device.id());
            assertThat(removed.generation()).isEqualTo(2);
            assertThat(removed.institution().value()).isEqualTo(TestInstitutions.EDULIFE);
        });
    }

    @Test
    void theTraineesHandWithoutATicketIsOnRecord() {
        KeyedDevice device = activated(false);

        remove(device, 204);

        assertThat(database.rows("SELECT concat_ws(' ', actor, institution, ticket_id IS NULL, device_id)"
                        + " FROM registration_journal WHERE action = 'DEVICE_REMOVED' AND trainee_key = '"
                        + Trainees.key(trainee) + "'"))
                .containsExactly("TRAINEE edulife t " + device.id());
    }

    @Test
    void aFormerDeviceDropsNothing() {
        KeyedDevice device = activated(false);
        activated(true);

        remove(device, 404);

        Api.lookUp(Api.edulife(), Map.of("trainee", trainee)).then().statusCode(200);
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
    }

    @Test
    void whatIsDroppedIsNotDroppedAgain() {
        KeyedDevice device = activated(false);
        remove(device, 204);

        Api.remove(device.token(clock.instant()))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:otpgate:problem:device-not-registered"))
                .body("code", equalTo("AP005"));

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
    }

    @Test
    void aRemovalThatIsSentAgainIsAnsweredAsItWas() {
        KeyedDevice device = activated(false);
        String token = device.token(clock.instant());

        Api.remove(token).then().statusCode(204);
        Api.remove(token).then().statusCode(204);
        KeyedDevice successor = activated(false);
        Api.remove(token).then().statusCode(204);

        Api.status(successor.token(clock.instant())).then().body("state", equalTo("CURRENT"));
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(3);
        assertThat(removals()).hasSize(1);
    }

    @Test
    void ofRepeatsOfOneRemovalAtTheSameMomentAllHearThatItIsDone() {
        for (int round = 0; round < 3; round++) {
            String token = activated(false).token(clock.instant());

            assertThat(Parallel.of(5, () -> Api.remove(token).statusCode())).containsOnly(204);
            assertThat(removals()).hasSize(round + 1);
        }
    }

    @Test
    void aRemovalThatALockForbadeIsForbiddenWhenItIsSentAgain() {
        KeyedDevice device = activated(false);
        lockout.lock(Trainees.key(trainee));
        String token = device.token(clock.instant());

        Api.remove(token).then().statusCode(423);
        Api.remove(token).then().statusCode(423);
        lockout.unlock(Trainees.key(trainee));
        Api.remove(token).then().statusCode(423).body("code", equalTo("AP011"));

        Api.status(device.token(clock.instant())).then().body("state", equalTo("CURRENT"));
        remove(device, 204);
    }

    @Test
    void afterAnOutageTheSameRequestGoesOnWithTheWork() {
        KeyedDevice device = activated(false);
        String token = device.token(clock.instant());
        lockout.findLockIsAway();
        Api.remove(token).then().statusCode(503);
        lockout.isBack();
        lockout.raiseGenerationIsAway();
        Api.remove(token).then().statusCode(503);
        lockout.isBack();

        Api.remove(token).then().statusCode(204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
        assertThat(removals()).hasSize(1);
    }

    @Test
    void aLockedTraineesDeviceDropsNothing() {
        KeyedDevice device = activated(false);
        lockout.lock(Trainees.key(trainee));

        Api.remove(device.token(clock.instant()))
                .then()
                .statusCode(423)
                .body("type", equalTo("urn:otpgate:problem:trainee-locked"))
                .body("code", equalTo("AP011"));

        Api.lookUp(Api.edulife(), Map.of("trainee", trainee)).then().statusCode(200);
    }

    @Test
    void nothingIsDroppedWhileItCannotBeToldWhetherTheTraineeIsLocked() {
        KeyedDevice device = activated(false);
        lockout.findLockIsAway();

        remove(device, 503);

        lockout.isBack();
        Api.status(device.token(clock.instant())).then().body("state", equalTo("CURRENT"));
    }

    @Test
    void theRemovalIsNotSaidToBeOverBeforeTheGenerationIsRaised() {
        KeyedDevice device = activated(false);
        lockout.raiseGenerationIsAway();

        remove(device, 503);
        remove(device, 503);
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
        lockout.isBack();
        remove(device, 404);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
    }

    @Test
    void ofParallelRemovalsOneDrops() {
        KeyedDevice device = activated(false);

        List<Integer> statuses = Parallel.of(IntStream.range(0, 5)
                .mapToObj(call -> device.token(clock.instant()))
                .<Callable<Integer>>map(token -> () -> Api.remove(token).statusCode())
                .toList());

        assertThat(statuses).containsOnly(204, 404).containsOnlyOnce(204);
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
    }

    private List<String> removals() {
        return database.rows("SELECT device_id FROM registration_journal WHERE action = 'DEVICE_REMOVED'"
                + " AND trainee_key = '" + Trainees.key(trainee) + "'");
    }

    private KeyedDevice activated(boolean replace) {
        return KeyedDevice.activated(Api.ticket(trainee), replace, clock.instant());
    }

    private void remove(KeyedDevice device, int expected) {
        Api.remove(device.token(clock.instant())).then().statusCode(expected);
    }
}
