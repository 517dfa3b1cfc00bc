package io.github.otpgate.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.testkit.ForeignEvents;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.LockoutServiceResource;
import io.github.otpgate.testkit.PostgresResource;
import io.github.otpgate.testkit.ResetServiceResource;
import io.github.otpgate.testkit.SecretsResource;
import io.github.otpgate.testkit.TestSecrets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service as it is shipped, jar or native executable, beside the packaged lockout-service and reset-service. */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(LockoutServiceResource.class)
@WithTestResource(ResetServiceResource.class)
@WithTestResource(PackagedServiceIT.Address.class)
@WithTestResource(
        value = SecretsResource.class,
        initArgs = @ResourceArg(name = SecretsResource.SERVICE, value = "registration-service"))
class PackagedServiceIT {

    private final Map<String, String> trainee = Trainees.person();

    @Test
    void aTraineeRegistersADeviceAndItsSealedSecretIsSaid() {
        Api.Begun device = Api.activated(Api.ticket(trainee), false, Instant.now());

        DeviceActivated said = (DeviceActivated)
                ForeignEvents.await(Topic.DEVICE, Trainees.key(trainee), 1).get(0);
        assertThat(said.deviceId()).hasToString(device.deviceId());
        assertThat(TestSecrets.keyRing().open(said.sealedSecret(), said.deviceId()))
                .isNotNull();
        Api.lookUp(Api.edulife(), Map.of("trainee", trainee))
                .then()
                .statusCode(200)
                .body("os", equalTo("Android 15"));
    }

    @Test
    void aDeviceWithAKeyOfItsOwnSpeaksForItself() {
        KeyedDevice device = KeyedDevice.activated(Api.ticket(trainee), false, Instant.now());

        Api.status(device.token(Instant.now())).then().statusCode(200);
        Api.remove(device.token(Instant.now())).then().statusCode(204);
        Api.lookUp(Api.edulife(), Map.of("trainee", trainee)).then().statusCode(404);
    }

    @Test
    void anotherDeviceNeedsAProofAndReplacesTheFirst() {
        Api.activated(Api.ticket(trainee), false, Instant.now());

        Api.register(Api.ticket(trainee), true).then().statusCode(403);
        Api.activated(Api.provenTicket(trainee, Instant.now()), true, Instant.now());

        assertThat(ForeignEvents.await(Topic.DEVICE, Trainees.key(trainee), 2))
                .extracting(event -> ((DeviceActivated) event).generation())
                .containsExactly(1L, 2L);
    }

    @Test
    void resetServiceSaysWhatAProofIsWorth() {
        Map<String, String> proof = Api.verification(Instant.now());
        Response first = issue(trainee, proof);

        first.then().statusCode(201);
        assertThat(issue(trainee, proof).<String>path("ticket")).isEqualTo(first.path("ticket"));
        refused(issue(Trainees.person(), proof), "identity-verification-conflict");
        refused(issue(trainee, changed("resultCode", "9999")), "identity-verification-failed");
        refused(issue(trainee, changed("provider", "KCB")), "identity-verification-other-provider");
        refused(issue(trainee, Api.verification(Instant.now().minusSeconds(610))), "identity-verification-expired");
        refused(issue(trainee, Api.verification(Instant.now().plusSeconds(70))), "identity-verification-in-future");
    }

    @Test
    void whatIsWrongIsSaidInKorean() {
        Api.register(Api.ticket(trainee), Map.of("kind", "MOBILE", "os", " ", "model", "x", "replace", false))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", matchesPattern(".*[가-힣].*"))
                .body("errors[0].field", equalTo("os"));
        Api.register("nonsense", false).then().statusCode(401);
    }

    @Test
    void operatorsSeeItsHealthMetricsAndDescriptionAndTraineesTheAppAndTheClock() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("otp_"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/v3/devices"));
        given().get("/app/").then().statusCode(200).contentType(startsWith("text/html"));
        given().get("/app/service-worker.js").then().statusCode(200).body(containsString("sha256-"));
        given().get("/api/v3/time").then().statusCode(200).body("epochMillis", greaterThan(0L));
    }

    private static Response issue(Map<String, String> trainee, Map<String, String> proof) {
        return Api.issueTicket(Api.edulife(), Map.of("trainee", trainee, "identityVerification", proof));
    }

    private static Map<String, String> changed(String field, String value) {
        Map<String, String> proof = Api.verification(Instant.now());
        proof.put(field, value);
        return proof;
    }

    private static void refused(Response answer, String slug) {
        answer.then().statusCode(422).body("type", equalTo("urn:otpgate:problem:" + slug));
    }

    /** Where trainees reach it. */
    public static final class Address implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("otpgate.public-url", RealServers.PUBLIC_URL);
        }

        @Override
        public void stop() {
            // Nothing was started.
        }
    }
}
