package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.registration.domain.TicketUse;
import io.github.otpgate.testkit.Authenticator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class ActivationTriesIT extends ServiceIT {

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
    void aTicketBeginsTenRegistrationsAndNoMoreHoweverManyAreBegunAtOnce() {
        String ticket = Api.ticket(Trainees.person());

        List<String> answers = Parallel.of(Collections.nCopies(
                30, () -> Api.register(ticket, false).then().extract().asString()));

        assertThat(answers)
                .filteredOn(answer -> answer.contains("urn:otpgate:problem:registrations-exhausted"))
                .hasSize(20);
        assertThat(answers).filteredOn(answer -> answer.contains("otpauthUri")).hasSize(10);
    }

    @Test
    void theLastRegistrationBegunMayBeActivated() {
        String ticket = Api.ticket(Trainees.person());
        for (int begun = 1; begun < TicketUse.MOST_BEGUN; begun++) {
            Api.begin(ticket, false);
        }
        Begun last = Api.begin(ticket, false);

        Api.register(ticket, false).then().statusCode(422);

        Api.activate(last, last.authenticator().code(clock.instant())).then().statusCode(204);
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
    void anInstalledProgramWithAWrongClockIsToldByHowMuchAndThatCostsATry() {
        Begun program = Api.begin(Api.ticket(Trainees.person()), DeviceKind.INSTALLED);
        Authenticator authenticator = program.authenticator();

        Api.activate(program, authenticator.code(clock.instant().plus(Duration.ofMinutes(7))))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:device-clock-fast"))
                .body("code", equalTo("AP001"))
                .body("minutes", equalTo(7))
                .body("remainingAttempts", equalTo(4))
                .body("detail", containsString("약 7분 빠릅니다"));
        Api.as(program.ticket())
                .header("Accept-Language", "en")
                .body(Map.of("code", authenticator.code(clock.instant().minus(Duration.ofMinutes(3)))))
                .post("/api/v3/devices/" + program.deviceId() + "/activation")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:otpgate:problem:device-clock-slow"))
                .body("minutes", equalTo(3))
                .body("remainingAttempts", equalTo(3))
                .body("detail", containsString("about 3 minutes old"));
        Api.activate(program, authenticator.code(clock.instant().plus(Duration.ofMinutes(1))))
                .then()
                .statusCode(204);
    }

    private static String answer(Response response) {
        return response.<String>path("type").replace("urn:otpgate:problem:", "") + " "
                + response.<Integer>path("remainingAttempts");
    }
}
