package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.testkit.Authenticator;
import io.github.otpgate.testkit.ForeignEvents;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestSecrets;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class DeviceEventsIT extends ServiceIT {

    @Test
    void whoHoldsTheKeyRingLearnsTheNewestDeviceWithItsSealedSecret() {
        Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);
        Begun first = Api.activated(Api.ticket(trainee), false, clock.instant());
        Begun second = Api.activated(Api.ticket(trainee), true, clock.instant());
        Api.remove(Api.ticket(trainee)).then().statusCode(204);

        List<TraineeEvent> events = ForeignEvents.await(Topic.DEVICE, Trainees.key(trainee), 3);

        assertThat(events).hasSize(3);
        assertActivated(events.get(0), first, 1);
        assertActivated(events.get(1), second, 2);
        assertThat(events.get(2)).isInstanceOfSatisfying(DeviceRemoved.class, removed -> {
            assertThat(removed.generation()).isEqualTo(3);
            assertThat(removed.deviceId()).hasToString(second.deviceId());
            assertThat(removed.institution().value()).isEqualTo(TestInstitutions.EDULIFE);
        });
    }

    @Test
    void anActivationWhoseEventCannotBeStoredHasNotHappened() throws SQLException {
        Map<String, String> trainee = Trainees.person();
        Begun device = Api.begin(Api.ticket(trainee), false);
        String code = device.authenticator().code(clock.instant());
        database.execute("ALTER TABLE outbox ADD CONSTRAINT broken CHECK (false) NOT VALID");

        int status;
        try {
            status = Api.activate(device, code).statusCode();
        } finally {
            database.execute("ALTER TABLE outbox DROP CONSTRAINT broken");
        }

        assertThat(status).isEqualTo(500);
        assertNothingActivated(Trainees.key(trainee), device);
        Api.activate(device, code).then().statusCode(204);
    }

    @Test
    void anActivationThatIsNotCommittedSaysNothing() throws SQLException {
        Map<String, String> trainee = Trainees.person();
        TraineeKey key = Trainees.key(trainee);
        Begun device = Api.begin(Api.ticket(trainee), false);
        String code = device.authenticator().code(clock.instant());
        // Fails at the commit, after the event's row was written.
        database.execute("CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'broken'; END $$");
        database.execute("CREATE CONSTRAINT TRIGGER broken AFTER INSERT ON outbox"
                + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION break()");

        int status;
        try {
            status = Api.activate(device, code).statusCode();
        } finally {
            database.execute("DROP TRIGGER broken ON outbox");
            database.execute("DROP FUNCTION break()");
        }

        assertThat(status).isEqualTo(500);
        assertNothingActivated(key, device);
        Api.activate(device, code).then().statusCode(204);
        List<TraineeEvent> events = ForeignEvents.await(Topic.DEVICE, key, 1);
        assertThat(events).singleElement().isInstanceOfSatisfying(DeviceActivated.class, event -> assertThat(
                        event.generation())
                .isEqualTo(1));
    }

    private void assertNothingActivated(TraineeKey key, Begun device) {
        assertThat(database.value("SELECT state FROM device WHERE device_id = '" + device.deviceId() + "'"))
                .isEqualTo("PENDING");
        assertThat(database.value("SELECT generation FROM trainee WHERE trainee_key = '" + key + "'"))
                .isEqualTo("0");
        assertThat(database.rows("SELECT action FROM registration_journal WHERE trainee_key = '" + key
                        + "' AND action = 'DEVICE_REGISTERED'"))
                .isEmpty();
        assertThat(database.rows("SELECT id FROM outbox WHERE aggregateid = '" + key + "'"))
                .isEmpty();
        assertThat(database.rows("SELECT ticket_id FROM enrolment_ticket WHERE trainee_key = '" + key
                        + "' AND registered_device IS NOT NULL"))
                .isEmpty();
        assertThat(lockout.generation(key)).isZero();
    }

    private void assertActivated(TraineeEvent event, Begun device, long generation) {
        assertThat(event).isInstanceOfSatisfying(DeviceActivated.class, activated -> {
            UUID deviceId = UUID.fromString(device.deviceId());
            assertThat(activated.deviceId()).isEqualTo(deviceId);
            assertThat(activated.generation()).isEqualTo(generation);
            assertThat(activated.kind()).isEqualTo(DeviceKind.MOBILE);
            byte[] secret = TestSecrets.keyRing()
                    .open(activated.sealedSecret(), deviceId)
                    .bytes();
            assertThat(Authenticator.of(secret).code(clock.instant()))
                    .isEqualTo(device.authenticator().code(clock.instant()));
        });
    }
}
