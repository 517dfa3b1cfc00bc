package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(RealServers.class)
class DeviceTokenIT extends ServiceIT {

    private static final long NOW = MutableClock.START.getEpochSecond();

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("alg none", DeviceTokenDraft::unsigned),
                refused("HS256 with the public key", DeviceTokenDraft::confused),
                refused("HS256 with the public JWK", DeviceTokenDraft::confusedByJwk),
                refused("RS256", DeviceTokenDraft::rs256),
                refused("another audience", draft -> draft.claim("aud", "otpgate-enrolment")
                        .sign()),
                refused("no audience", draft -> draft.without("aud").sign()),
                refused("another kind's type", draft -> draft.type("otpgate-enrolment+jwt")
                        .sign()),
                refused("type JWT", draft -> draft.type("JWT").sign()),
                refused("expired", draft -> draft.times(NOW - 120, NOW - 60).sign()),
                refused("not yet issued", draft -> draft.times(NOW + 61, NOW + 90)
                        .sign()),
                refused("longer than a minute", draft -> draft.times(NOW, NOW + 61)
                        .sign()),
                refused("no expiry", draft -> draft.without("exp").sign()),
                refused("no time of issue", draft -> draft.without("iat").sign()),
                refused("no id", draft -> draft.without("jti").sign()),
                refused("an id too long", draft -> draft.claim("jti", "x".repeat(65))
                        .sign()),
                refused("an id of other characters", draft -> draft.claim("jti", "a b")
                        .sign()),
                refused("no key id", draft -> draft.keyId(null).sign()),
                refused("a key id that is none", draft -> draft.keyId("' OR 1=1")
                        .sign()),
                refused("another key", draft -> draft.signedBy(new DeviceKey())),
                refused("cut short", draft -> draft.sign().substring(0, 100)));
    }

    private static Arguments refused(String what, Function<DeviceTokenDraft, String> token) {
        return Arguments.of(what, token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void onlyAValidTokenOfTheDeviceItselfIsTaken(String what, Function<DeviceTokenDraft, String> token) {
        KeyedDevice device = activated();

        assertUnauthorized(token.apply(device.draft(clock.instant())));

        status(device.token(clock.instant()), 200);
    }

    @Test
    void aDeviceDoesNotSpeakForAnother() {
        KeyedDevice device = activated();
        KeyedDevice other = activated();

        assertUnauthorized(device.draft(clock.instant()).keyId(other.id()).sign());
    }

    @Test
    void aDevicesClockMayBeAMinuteWrong() {
        KeyedDevice device = activated();

        status(device.draft(clock.instant()).times(NOW + 60, NOW + 120).sign(), 200);
        status(device.draft(clock.instant()).times(NOW - 119, NOW - 59).sign(), 200);
    }

    @Test
    void aCallThatIsSentAgainIsAnsweredAgainAsLongAsItsTokenIsValid() {
        String token = activated().token(clock.instant());

        status(token, 200);
        status(token, 200);
        clock.advance(Duration.ofSeconds(119));
        status(token, 200);
        clock.advance(Duration.ofSeconds(2));
        assertUnauthorized(token);
    }

    @Test
    void aTokenIsGoodForTheCallThatItWasUsedForFirst() {
        KeyedDevice device = activated();
        String token = device.token(clock.instant());

        status(token, 200);

        Api.remove(token).then().statusCode(401);
        Api.lookUp(token, Map.of()).then().statusCode(401);
        status(token, 200);
    }

    @Test
    void ofTwoCallsAtTheSameMomentOneIsMade() {
        Map<String, String> trainee = Trainees.person();
        KeyedDevice device = KeyedDevice.activated(Api.ticket(trainee), false, clock.instant());
        lockout.lock(Trainees.key(trainee));

        for (int round = 0; round < 5; round++) {
            String token = device.token(clock.instant());
            List<Integer> statuses = Parallel.of(
                    List.<Callable<Integer>>of(() -> Api.status(token).statusCode(), () -> Api.remove(token)
                            .statusCode()));

            assertThat(statuses).isIn(List.of(200, 401), List.of(401, 423));
        }
    }

    @Test
    void ofRepeatsAtTheSameMomentAllAreAnswered() {
        KeyedDevice device = activated();

        for (int round = 0; round < 5; round++) {
            String token = device.token(clock.instant());

            assertThat(Parallel.of(6, () -> Api.status(token).statusCode())).containsOnly(200);
        }
    }

    @Test
    void devicesDoNotUseUpEachOthersIds() {
        KeyedDevice device = activated();
        KeyedDevice other = activated();

        status(device.draft(clock.instant()).claim("jti", "1").sign(), 200);
        status(other.draft(clock.instant()).claim("jti", "1").sign(), 200);
    }

    @Test
    void aTokenIsUsedUpByWhateverItWasGoodForNothing() {
        KeyedDevice device = activated();
        String token = device.token(clock.instant());

        Api.lookUp(token, Map.of()).then().statusCode(403).body("type", equalTo("urn:otpgate:problem:forbidden"));

        assertUnauthorized(token);
    }

    @Test
    void aPendingDeviceIsNobodyYet() {
        KeyedDevice device = KeyedDevice.begin(Api.ticket(Trainees.person()), false);
        String token = device.token(clock.instant());

        assertUnknown(token);
        device.activate(clock.instant());

        status(token, 200);
    }

    @Test
    void aDeviceThatRegisteredNoKeyHasNoTokens() {
        Api.Begun device = Api.activated(Api.ticket(Trainees.person()), false, clock.instant());

        assertUnknown(new DeviceKey().token(device.deviceId(), clock.instant()).sign());
    }

    @Test
    void whoIsNotKnownCannotFillTheTableOfUsedTokens() {
        String id = UUID.randomUUID().toString();

        assertUnknown(new DeviceKey().token(id, clock.instant()).sign());

        assertThat(database.value("SELECT count(*) FROM used_device_token WHERE device_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void noOtherTokenIsADevices() {
        Api.status(Api.edulife()).then().statusCode(403);
        Api.status(Api.ticket(Trainees.person())).then().statusCode(403);
        Api.status(TestTokens.service("reset-service", "registration-service", clock.instant()))
                .then()
                .statusCode(403);
    }

    private KeyedDevice activated() {
        return KeyedDevice.activated(Api.ticket(Trainees.person()), false, clock.instant());
    }

    private static void status(String token, int expected) {
        Api.status(token).then().statusCode(expected);
    }

    /** Told of nothing, and let do nothing. */
    private static void assertUnknown(String token) {
        Api.status(token).then().statusCode(200).body("state", equalTo("UNKNOWN"));
        Api.remove(token).then().statusCode(404).body("type", equalTo("urn:otpgate:problem:device-not-registered"));
        Api.lookUp(token, Map.of()).then().statusCode(403);
    }

    private static void assertUnauthorized(String token) {
        Api.status(token)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:otpgate:problem:unauthorized"));
        Api.remove(token).then().statusCode(401);
    }
}
