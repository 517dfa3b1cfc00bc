package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.registration.application.PurgeExpired;
import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class PurgeIT extends ServiceIT {

    private static final Duration RETENTION = Duration.ofDays(30);

    @Inject
    PurgeExpired purge;

    @Test
    void whatCanStillBeUsedIsKept() throws Throwable {
        Begun device = Api.begin(Api.ticket(Trainees.person()), false);
        clock.advance(Duration.ofMinutes(9));

        purge();

        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);
    }

    @Test
    void anAbandonedRegistrationIsForgottenSoonAndItsTicketLater() throws Throwable {
        Map<String, String> trainee = Trainees.person();
        Api.begin(Api.ticket(trainee), false);

        clock.advance(Duration.ofMinutes(21));
        purge();
        assertThat(count("device", trainee)).isEqualTo("0");
        assertThat(count("enrolment_ticket", trainee)).isEqualTo("1");

        clock.advance(RETENTION);
        purge();
        assertThat(count("enrolment_ticket", trainee)).isEqualTo("0");
        assertThat(count("registration_journal", trainee)).isEqualTo("2");
    }

    @Test
    void theRegisteredDeviceStaysHoweverOldWhileAFormerOneIsForgotten() throws Throwable {
        Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);
        Api.activated(Api.ticket(trainee), false, clock.instant());
        Begun current = Api.activated(Api.ticket(trainee), true, clock.instant());
        clock.advance(RETENTION.plusDays(1));

        purge();

        assertThat(database.rows("SELECT device_id FROM device WHERE trainee_key = '" + Trainees.key(trainee) + "'"))
                .containsExactly(current.deviceId());
    }

    @Test
    void aUsedTokenIsForgottenOnceNobodyCouldUseItAnyMore() throws Throwable {
        KeyedDevice device = KeyedDevice.activated(Api.ticket(Trainees.person()), false, clock.instant());
        String token = device.token(clock.instant());
        Api.status(token).then().statusCode(200);
        clock.advance(Duration.ofSeconds(119));

        purge();
        assertThat(usedTokens(device)).isEqualTo("1");
        Api.remove(token).then().statusCode(401);

        clock.advance(Duration.ofSeconds(2).plusMinutes(10));
        purge();
        assertThat(usedTokens(device)).isEqualTo("0");
        Api.status(token).then().statusCode(401);
    }

    @Test
    void aFormerDeviceCanAskUntilItIsForgotten() throws Throwable {
        Map<String, String> trainee = Trainees.person();
        KeyedDevice device = KeyedDevice.activated(Api.ticket(trainee), false, clock.instant());
        Api.remove(Api.provenTicket(trainee, clock.instant())).then().statusCode(204);
        clock.advance(RETENTION);

        purge();
        Api.status(device.token(clock.instant())).then().statusCode(200);

        clock.advance(Duration.ofSeconds(1));
        purge();
        Api.status(device.token(clock.instant())).then().body("state", equalTo("UNKNOWN"));
    }

    private String usedTokens(KeyedDevice device) {
        return database.value("SELECT count(*) FROM used_device_token WHERE device_id = '" + device.id() + "'");
    }

    private void purge() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> purge.purge(RETENTION));
    }

    private String count(String table, Map<String, String> trainee) {
        return database.value("SELECT count(*) FROM " + table + " WHERE trainee_key = '" + Trainees.key(trainee) + "'");
    }
}
