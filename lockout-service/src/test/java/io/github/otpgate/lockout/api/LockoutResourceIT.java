package io.github.otpgate.lockout.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.PersonName;
import io.github.otpgate.contracts.trainee.PhoneNumber;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.SharedServersProfile;
import io.github.otpgate.testkit.TestSecrets;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SharedServersProfile.class)
class LockoutResourceIT {

    private static final String PERSON = "{\"trainee\":{\"name\":\"%s\",\"phone\":\"010-1234-5678\"}}";
    private static final String MEMBER = "{\"trainee\":{\"institution\":\"edulife\",\"userId\":\"%s\"}}";
    private static final String LMS = TestTokens.institution("edulife", TestTokens.LMS);

    @Test
    void lockedPersonIsLockedForEveryInstitution() {
        TraineeKey trainee = person("잠김");
        Calls.awaitOpen(trainee);
        lookUp(LMS, PERSON.formatted("잠김"))
                .statusCode(200)
                .body("locked", equalTo(false))
                .body("lockedAt", nullValue())
                .body("consecutiveFailures", equalTo(0))
                .body("threshold", equalTo(5));

        Calls.lockWithFiveFailures(trainee);

        for (String token :
                new String[] {LMS, TestTokens.institution("kiraedu", TestTokens.LMS), TestTokens.support()}) {
            lookUp(token, PERSON.formatted("잠 김"))
                    .statusCode(200)
                    .body("locked", equalTo(true))
                    .body("lockedAt", notNullValue())
                    .body("consecutiveFailures", equalTo(5));
        }
    }

    @Test
    void memberIsTheirOwnInstitutionsBusiness() {
        TraineeKey trainee = member("user001");
        Calls.awaitOpen(trainee);
        Calls.wrong(trainee);

        lookUp(LMS, MEMBER.formatted("user001")).statusCode(200).body("consecutiveFailures", equalTo(1));
        lookUp(TestTokens.support(), MEMBER.formatted("user001")).statusCode(200);
        lookUp(TestTokens.institution("kiraedu", TestTokens.LMS), MEMBER.formatted("user001"))
                .statusCode(403)
                .body("type", equalTo("urn:otpgate:problem:forbidden"));
    }

    @Test
    void otherTokensAreRefused() {
        lookUp(TestTokens.service("verification-service", "lockout-service"), MEMBER.formatted("user001"))
                .statusCode(403);
        lookUp(TestTokens.builder().expired().sign(), MEMBER.formatted("user001"))
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(MEMBER.formatted("user001"))
                .post("/api/v3/lockouts/lookup")
                .then()
                .statusCode(401);
    }

    @Test
    void badFieldsAreNamed() {
        lookUp(LMS, "{}").statusCode(400).body("errors.field", hasItem("trainee"));
        lookUp(LMS, "{\"trainee\":{\"name\":\"홍길동\",\"phone\":\"12\"}}")
                .statusCode(400)
                .body("errors.field", hasItem("trainee.phone"));
        lookUp(LMS, "{\"trainee\":{\"institution\":\"edulife\",\"userId\":\"u\"},\"more\":1}")
                .statusCode(400)
                .body("errors.field", hasItem("more"));
    }

    private static ValidatableResponse lookUp(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v3/lockouts/lookup")
                .then();
    }

    private static TraineeKey person(String name) {
        return TestSecrets.traineeKeys()
                .derive(new Identity.Person(
                        PersonName.parse(name).orElseThrow(),
                        PhoneNumber.parse("01012345678").orElseThrow()));
    }

    private static TraineeKey member(String userId) {
        return TestSecrets.traineeKeys().derive(new Identity.Member(new InstitutionId("edulife"), new UserId(userId)));
    }
}
