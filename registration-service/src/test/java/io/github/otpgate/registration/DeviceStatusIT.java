package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class DeviceStatusIT extends ServiceIT {

    private final Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);

    @Test
    void theRegisteredDeviceHearsThatItIsTheCurrentOne() {
        KeyedDevice device = activated(false);
        Instant registeredAt = clock.instant();
        clock.advance(Duration.ofDays(1));

        Map<String, Object> status = status(device)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(status)
                .isEqualTo(Map.of(
                        "deviceId",
                        device.id(),
                        "state",
                        "CURRENT",
                        "registeredAt",
                        registeredAt.toString(),
                        "locked",
                        false));
    }

    @Test
    void aReplacedDeviceHearsWhichOneTookItsPlace() {
        KeyedDevice device = activated(false);
        Instant replacedAt = clock.advance(Duration.ofMinutes(5));
        Api.activated(Api.ticket(trainee), true, clock.instant());

        status(device)
                .body("state", equalTo("REPLACED"))
                .body("registeredAt", equalTo(MutableClock.START.toString()))
                .body("endedAt", equalTo(replacedAt.toString()))
                .body(
                        "replacedBy",
                        equalTo(Map.of(
                                "kind", "MOBILE",
                                "os", "Android 15",
                                "model", "SM-S921N",
                                "registeredAt", replacedAt.toString())));
    }

    @Test
    void aReplacedDeviceHearsOfTheDeviceThatIsRegisteredNow() {
        KeyedDevice first = activated(false);
        Api.activated(Api.ticket(trainee), true, clock.instant());
        activated(true);

        status(first).body("replacedBy.model", equalTo("Chrome"));

        Api.remove(Api.ticket(trainee)).then().statusCode(204);
        status(first).body("state", equalTo("REPLACED")).body("", not(hasKey("replacedBy")));
    }

    @Test
    void aRemovedDeviceHearsThatTheRegistrationWasDropped() {
        KeyedDevice device = activated(false);
        Instant removedAt = clock.advance(Duration.ofMinutes(5));
        Api.remove(Api.ticket(trainee)).then().statusCode(204);

        status(device).body("state", equalTo("REMOVED")).body("endedAt", equalTo(removedAt.toString()));

        activated(false);
        status(device).body("state", equalTo("REMOVED")).body("", not(hasKey("replacedBy")));
    }

    @Test
    void aDeviceThatNobodyKnowsHearsThatAndNothingElse() {
        String id = UUID.randomUUID().toString();

        Map<String, Object> status = Api.status(
                        new DeviceKey().token(id, clock.instant()).sign())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(status).isEqualTo(Map.of("deviceId", id, "state", "UNKNOWN"));
    }

    @Test
    void aDeviceHearsThatItsTraineeIsLocked() {
        KeyedDevice device = activated(false);
        lockout.lock(Trainees.key(trainee));

        status(device).body("state", equalTo("CURRENT")).body("locked", equalTo(true));
    }

    @Test
    void whereNobodyCanSayWhetherTheTraineeIsLockedNothingIsSaid() {
        KeyedDevice device = activated(false);
        lockout.findLockIsAway();

        Api.status(device.token(clock.instant()))
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:otpgate:problem:unavailable"));
    }

    @Test
    void thatADeviceWasToldOfAnotherIsOnRecordAndThatItAskedAboutItselfIsNot() {
        KeyedDevice device = activated(false);
        status(device);
        assertThat(lookUps()).isEmpty();

        KeyedDevice successor = activated(true);
        status(device);

        assertThat(lookUps()).containsExactly("TRAINEE edulife t " + successor.id());
    }

    private List<String> lookUps() {
        return database.rows("SELECT concat_ws(' ', actor, institution, ticket_id IS NULL, device_id)"
                + " FROM registration_journal WHERE action = 'DEVICE_LOOKED_UP' AND trainee_key = '"
                + Trainees.key(trainee) + "'");
    }

    private KeyedDevice activated(boolean replace) {
        return KeyedDevice.activated(Api.ticket(trainee), replace, clock.instant());
    }

    private ValidatableResponse status(KeyedDevice device) {
        return Api.status(device.token(clock.instant())).then().statusCode(200);
    }
}
