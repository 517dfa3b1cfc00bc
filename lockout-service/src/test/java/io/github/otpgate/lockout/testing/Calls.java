package io.github.otpgate.lockout.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** What other services ask over HTTP. */
public final class Calls {

    private static final long STEP = 29_540_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Calls() {}

    /** Waits until the trainee's shard answers. */
    public static void awaitOpen(TraineeKey trainee) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> tryLock(trainee).statusCode() == 200);
    }

    public static RequestSpecification service() {
        return given().auth()
                .oauth2(TestTokens.service("verification-service", "lockout-service"))
                .contentType(ContentType.JSON);
    }

    public static SettledAttempt wrong(TraineeKey trainee) {
        return settle(new SettleAttempt(
                trainee,
                institutionOf(trainee),
                null,
                null,
                1,
                null,
                STEP,
                UUID.randomUUID().toString(),
                null));
    }

    public static SettledAttempt right(TraineeKey trainee, long step) {
        return right(trainee, 1, step);
    }

    /** By a caller that has recorded this state. */
    public static SettledAttempt right(TraineeKey trainee, long step, LockoutState known) {
        return settle(rightBy(trainee, step, known));
    }

    /** The same, as it is asked. */
    public static SettleAttempt rightBy(TraineeKey trainee, long step, LockoutState known) {
        return new SettleAttempt(trainee, institutionOf(trainee), null, null, 1, step, STEP, "right", known);
    }

    public static SettledAttempt right(TraineeKey trainee, long generation, long step) {
        return settle(
                new SettleAttempt(trainee, institutionOf(trainee), null, null, generation, step, STEP, "right", null));
    }

    public static Response trySettle(Object attempt) {
        return service().body(attempt).post("/internal/v1/attempts");
    }

    /** As our services write it: times in ISO 8601. */
    public static Response trySettle(SettleAttempt attempt) {
        try {
            return trySettle((Object) JSON.writeValueAsString(attempt));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void raise(TraineeKey trainee, long generation) {
        service()
                .body(Map.of("traineeKey", trainee.value(), "generation", generation))
                .post("/internal/v1/generations")
                .then()
                .statusCode(204);
    }

    public static Response tryLock(TraineeKey trainee) {
        return service().body(Map.of("traineeKey", trainee.value())).post("/internal/v1/locks/lookup");
    }

    /** What Prometheus would read. */
    public static String metrics() {
        return given().get("/q/metrics").asString();
    }

    public static CurrentLock lock(TraineeKey trainee) {
        return tryLock(trainee).then().statusCode(200).extract().as(CurrentLock.class);
    }

    /** Locks the trainee, who must stand at no failure. */
    public static CurrentLock lockWithFiveFailures(TraineeKey trainee) {
        for (int failure = 0; failure < 5; failure++) {
            wrong(trainee);
        }
        return lock(trainee);
    }

    /** One of the trainee's own: no test uses up the budget of another one's institution. */
    private static String institutionOf(TraineeKey trainee) {
        return "of" + trainee.value().substring(2, 20);
    }

    private static SettledAttempt settle(SettleAttempt attempt) {
        return trySettle(attempt).then().statusCode(200).extract().as(SettledAttempt.class);
    }
}
