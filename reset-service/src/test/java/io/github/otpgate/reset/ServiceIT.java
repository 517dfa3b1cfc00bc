package io.github.otpgate.reset;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.PostgresResource;
import io.github.otpgate.testkit.SecretsResource;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The whole service on a real PostgreSQL and a real Kafka; the test plays lockout-service's part. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(
        value = SecretsResource.class,
        initArgs = @io.quarkus.test.common.ResourceArg(name = SecretsResource.SERVICE, value = "reset-service"))
abstract class ServiceIT {

    static final String EDULIFE_ORIGIN = "http://lms.edulife.example";

    @Inject
    MutableClock clock;

    @Inject
    PlayedLockoutService lockouts;

    @Inject
    Store store;

    @BeforeEach
    void begin() {
        clock.reset();
        lockouts.begin();
    }

    /** A trainee under lock number one. */
    Trainee lockedTrainee() {
        Trainee trainee = Trainee.somebody();
        lockouts.lock(trainee, 1);
        return trainee;
    }

    Proof proofOf(Trainee trainee) {
        return Proof.of(trainee, clock.instant());
    }

    /** A proof that edulife reported. */
    Proof reported(Trainee trainee) {
        return reported(proofOf(trainee));
    }

    Proof reported(Proof proof) {
        report(proof).statusCode(201);
        return proof;
    }

    ValidatableResponse report(Proof proof) {
        return post("/api/v3/identity-verifications", edulife(), proof.report());
    }

    ValidatableResponse reset(Proof proof) {
        return post("/api/v3/resets", edulife(), proof.request());
    }

    ValidatableResponse find(String resetId, String token) {
        return as(token).get("/api/v3/resets/" + resetId).then();
    }

    ValidatableResponse post(String path, String token, Map<String, Object> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path).then();
    }

    ValidatableResponse userReset(Proof proof) {
        return userReset(edulife(), proof.form());
    }

    ValidatableResponse userReset(String token, Map<String, String> form) {
        return as(token)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/api/v2/user_reset")
                .then();
    }

    /** A {@code user_reset} from a page of this origin. */
    ValidatableResponse from(String origin, String authorization, Map<String, String> form) {
        RequestSpecification request = as(null).header("Origin", origin);
        return (authorization == null ? request : request.header("Authorization", authorization))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/api/v2/user_reset")
                .then();
    }

    RequestSpecification as(String token) {
        RequestSpecification request = given().header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Generation 2 says everything with status 200, and in Korean. */
    static ValidatableResponse fails(ValidatableResponse answer, String code) {
        return answer.statusCode(200).body("code", equalTo(code)).body("msg", matchesPattern(".*[가-힣].*"));
    }

    /** A reset that generation 2 refuses for this reason. */
    static void notReset(ValidatableResponse answer, String why) {
        fails(answer, "AP010").body("msg", containsString(why));
    }

    /** The same in generation 3. */
    static void refused(ValidatableResponse answer, String slug) {
        answer.statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:otpgate:problem:" + slug))
                .body("code", equalTo("AP010"))
                .body("detail", notNullValue());
    }

    static String edulife() {
        return TestTokens.institution("edulife", TestTokens.LMS);
    }

    static String kiraedu() {
        return TestTokens.institution("kiraedu", TestTokens.LMS);
    }
}
