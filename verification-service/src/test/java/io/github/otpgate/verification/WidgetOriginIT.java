package io.github.otpgate.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the widget asks when it may not read an answer. */
@QuarkusTest
class WidgetOriginIT extends RunningService {

    @Test
    void aPageOfAnInstitutionIsNotTheReason() {
        given().header("Origin", ORIGIN)
                .get("/widget/origin")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "", "http://lms.edulife.example.evil.example"})
    void everyOtherPageIsToldThatItIs(String origin) {
        given().header("Origin", origin)
                .get("/widget/origin")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void whoIsNoPageIsNotAllowedEither() {
        given().get("/widget/origin").then().statusCode(403);
    }
}
