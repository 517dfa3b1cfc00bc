package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class ActivationIT {

    @Inject
    MutableClock clock;

    @Inject
    FakeLockout lockout;

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        clock.reset();
        lockout.isBack();
    }

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
    void theFormerDeviceEndsAndItsSecretIsForgotten() {
        Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);
        Begun first = activated(Api.ticket(trainee), false);

        Begun second = activated(Api.ticket(trainee), true);

        assertThat(database.rows("SELECT state || ' ' || generation || ' ' || (sealed_secret IS NULL) FROM device"
                        + " WHERE device_id IN ('" + first.deviceId() + "', '" + second.deviceId()
                        + "') ORDER BY generation"))
                .containsExactly("ENDED 1 true", "ACTIVE 2 false");
    }

    @Test
    void aWrongCodeTellsHowManyTriesAreLeftAndTheSixthTryIsNone() {
        Begun device = Api.begin(Api.ticket(Trainees.person()), false);
        List<String> wrong = device.authenticator().wrongCodes(clock.instant(), 5);

        for (int tried = 1; tried <= 5; tried++) {
            Api.activate(device, wrong.get(tried - 1))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:otpgate:problem:code-mismatch"))
                    .body("code", equalTo("AP001"))
                    .body("remainingAttempts", equalTo(5 - tried));
        }

        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:activation-attempts-exhausted"));
        Api.register(device.ticket(), false)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:activation-attempts-exhausted"));
    }

    @Test
    void theFifthTryMayStillBeTheRightOne() {
        Begun device = Api.begin(Api.ticket(Trainees.person()), false);
        device.authenticator()
                .wrongCodes(clock.instant(), 4)
                .forEach(code -> Api.activate(device, code).then().statusCode(422));

        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);
    }

    @Test
    void noMoreThanFiveParallelGuessesAreLookedAt() {
        Begun device = Api.begin(Api.ticket(Trainees.person()), false);
        List<String> wrong = device.authenticator().wrongCodes(clock.instant(), 20);

        List<String> answers = Parallel.of(wrong.stream()
                .<Callable<String>>map(code -> () -> answer(Api.activate(device, code)))
                .toList());

        assertThat(answers)
                .containsOnlyOnce(
                        "code-mismatch 4", "code-mismatch 3", "code-mismatch 2", "code-mismatch 1", "code-mismatch 0")
                .filteredOn("activation-attempts-exhausted null"::equals)
                .hasSize(15);
    }

    @Test
    void theSameActivationAgainIsTheSameAnswerWhateverTheCode() {
        Map<String, String> trainee = Trainees.person();
        Begun device = activated(Api.ticket(trainee), false);

        Api.activate(device, device.authenticator().wrongCode(clock.instant()))
                .then()
                .statusCode(204);

        assertThat(lockout.generation(Trainees.key(trainee))).isEqualTo(1);
        assertThat(database.value("SELECT generation FROM trainee WHERE trainee_key = '" + Trainees.key(trainee) + "'"))
                .isEqualTo("1");
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
        activated(Api.ticket(trainee), false);

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
        Begun first = activated(Api.ticket(trainee), false);
        activated(Api.ticket(trainee), true);

        Api.activate(first, first.authenticator().code(clock.instant()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:otpgate:problem:ticket-used"));
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

    @ParameterizedTest
    @ValueSource(strings = {"", " 123456", "123456 ", "12345", "1234567", "１２３４５６", "١٢٣٤٥٦", "12345a"})
    void whatIsNoCodeIsRefusedAndCostsNoTry(String code) {
        Begun device = Api.begin(Api.ticket(Trainees.person()), false);

        Api.activate(device, code).then().statusCode(400).body("errors.field", contains("code"));

        Api.activate(device, device.authenticator().wrongCode(clock.instant()))
                .then()
                .body("remainingAttempts", equalTo(4));
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

    private Begun activated(String ticket, boolean replace) {
        Begun device = Api.begin(ticket, replace);
        Api.activate(device, device.authenticator().code(clock.instant()))
                .then()
                .statusCode(204);
        return device;
    }

    private static String answer(Response response) {
        return response.<String>path("type").replace("urn:otpgate:problem:", "") + " "
                + response.<Integer>path("remainingAttempts");
    }
}
