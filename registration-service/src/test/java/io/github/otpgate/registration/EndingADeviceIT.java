package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to end a trainee's device: by whose ticket, of which kind of trainee, and on what proof. */
@QuarkusTest
@TestProfile(RealServers.class)
class EndingADeviceIT extends ServiceIT {

    /** What a ticket can do about a registered device. */
    enum Way {
        /** The device is removed. */
        REMOVAL,
        /** Another device is registered in its place. */
        REPLACEMENT,
        /** The device is removed and another one registered, by the same ticket. */
        RESET_OF_THE_REGISTRATION,
        /** Another device, begun before there was one, is activated in its place. */
        LATE_ACTIVATION
    }

    static Stream<Arguments> ways() {
        return Arrays.stream(Way.values()).flatMap(way -> Stream.of(true, false).flatMap(own -> Stream.of(true, false)
                .flatMap(person -> Stream.of(true, false).map(proof -> Arguments.of(way, own, person, proof)))));
    }

    @ParameterizedTest(name = "{0}, own institution: {1}, person: {2}, proof: {3}")
    @MethodSource("ways")
    void aTicketEndsAPersonsDeviceOnProofOnlyAndAMembersByItsOwnInstitution(
            Way way, boolean own, boolean person, boolean proof) {
        Map<String, String> trainee = person ? Trainees.person() : Trainees.member(TestInstitutions.EDULIFE);
        TraineeKey key = Trainees.key(trainee);
        String issued = own ? TestInstitutions.EDULIFE : TestInstitutions.KIRAEDU;
        if (!person && !own) {
            ask(issued, trainee, proof).then().statusCode(403).body("type", problem("forbidden"));
            return;
        }
        String ticket = ask(issued, trainee, proof).path("ticket");
        Begun early = way == Way.LATE_ACTIVATION ? Api.begin(ticket, true) : null;
        Begun device = Api.activated(Api.ticket(trainee), false, clock.instant());

        Response answer = end(way, ticket, early);

        if (proof || !person) {
            assertThat(answer.statusCode()).isBetween(200, 204);
            assertThat(lockout.generation(key)).isEqualTo(way == Way.RESET_OF_THE_REGISTRATION ? 3 : 2);
            assertThat(state(device)).isEqualTo("ENDED");
        } else {
            answer.then().statusCode(403).body("type", problem("proof-required"));
            assertThat(lockout.generation(key)).isEqualTo(1);
            assertThat(state(device)).isEqualTo("ACTIVE");
        }
    }

    @Test
    void aProofEndsOneDeviceWhetherByReplacingOrByRemovingIt() {
        Map<String, String> trainee = Trainees.person();
        Api.activated(Api.ticket(trainee), false, clock.instant());
        String replacing = Api.provenTicket(trainee, clock.instant());
        Api.activated(replacing, true, clock.instant());
        String removing = Api.provenTicket(trainee, clock.instant());
        Begun begun = Api.begin(removing, true);

        Api.remove(replacing).then().statusCode(409).body("type", problem("ticket-used"));
        Api.remove(removing).then().statusCode(204);
        Begun newest = Api.activated(Api.provenTicket(trainee, clock.instant()), false, clock.instant());
        Api.register(removing, true).then().statusCode(409).body("type", problem("ticket-used"));
        Api.activate(begun, begun.authenticator().code(clock.instant()))
                .then()
                .statusCode(409)
                .body("type", problem("ticket-used"));

        assertThat(state(newest)).isEqualTo("ACTIVE");
    }

    @Test
    void aDevicesOwnKeyEndsItAndNoOther() {
        Map<String, String> trainee = Trainees.person();
        KeyedDevice device = KeyedDevice.activated(Api.ticket(trainee), false, clock.instant());
        KeyedDevice strangers = KeyedDevice.activated(Api.ticket(Trainees.person()), false, clock.instant());

        Api.remove(strangers.token(clock.instant())).then().statusCode(204);
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
        Api.remove(device.token(clock.instant())).then().statusCode(204);
        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(2);
    }

    private Response end(Way way, String ticket, Begun early) {
        if (way == Way.LATE_ACTIVATION) {
            return Api.activate(early, early.authenticator().code(clock.instant()));
        }
        if (way == Way.REPLACEMENT) {
            return registered(ticket, true);
        }
        Response removed = Api.remove(ticket);
        return way == Way.RESET_OF_THE_REGISTRATION && removed.statusCode() == 204
                ? registered(ticket, false)
                : removed;
    }

    private Response registered(String ticket, boolean replace) {
        Response begun = Api.register(ticket, replace);
        if (begun.statusCode() != 201) {
            return begun;
        }
        Begun device = new Begun(ticket, begun.path("deviceId"), begun.path("secret"));
        return Api.activate(device, device.authenticator().code(clock.instant()));
    }

    private Response ask(String institution, Map<String, String> trainee, boolean proof) {
        Map<String, Object> body = new HashMap<>(Map.of("trainee", trainee));
        if (proof) {
            body.put("identityVerification", Api.verification(clock.instant()));
        }
        return Api.issueTicket(TestTokens.institution(institution, TestTokens.LMS), body);
    }

    private String state(Begun device) {
        return database.value("SELECT state FROM device WHERE device_id = '" + device.deviceId() + "'");
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("urn:otpgate:problem:" + slug);
    }
}
