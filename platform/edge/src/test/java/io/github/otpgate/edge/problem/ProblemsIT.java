package io.github.otpgate.edge.problem;

import static io.github.otpgate.edge.app.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.embedded.RawAnswer;
import io.github.otpgate.embedded.RawConnection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class ProblemsIT {

    private static final String GOOD =
            "{\"trainee\":{\"name\":\"홍길동\",\"phone\":\"010-1234-5678\"},\"code\":\"048004\"}";

    @Test
    void goodBodyIsReadOnTheEventLoop() throws Exception {
        HttpResponse<String> answer = Http.post("/api/v3/bodies").json(GOOD).send();

        assertThat(answer.body()).contains("\"kind\":\"PERSON\"").contains("\"eventLoop\":true");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void parameterIsCalledByItsName() throws Exception {
        JsonNode problem = problem(Http.get("/api/v3/pages-of?size=11").send(), 400, "invalid-request");

        assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("size");
    }

    @Test
    void unknownPathIsNotFound() throws Exception {
        problem(Http.get("/api/v3/nothing").send(), 404, "not-found");
        problem(Http.get("/internal/v1/nothing").send(), 404, "not-found");
        problem(Http.post("/api/v9/nothing").json("{}").send(), 404, "not-found");
        problem(Http.get("/api/v3/failures/missing").send(), 404, "not-found");
        assertThat(Http.get("/index.html").send().body()).contains("a page beside the API");
    }

    @Test
    void wrongMethodNamesTheRightOnes() throws Exception {
        HttpResponse<String> answer = Http.get("/api/v3/bodies").send();

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", "a/b/c"})
    void wrongContentTypeIsUnsupported(String type) throws Exception {
        problem(
                Http.post("/api/v3/bodies")
                        .header("Content-Type", type)
                        .bytes(GOOD.getBytes(StandardCharsets.UTF_8))
                        .send(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Content-Type:\r\n",
                "Content-Type: \r\n",
                "Content-Type: application/json\r\nContent-Type: a/b\r\n"
            })
    void bodyThatDoesNotSayWhatItIsIsUnsupported(String type) throws Exception {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        try (RawConnection connection = new RawConnection(RestAssured.port)) {
            RawAnswer answer = connection
                    .send("POST /api/v3/bodies HTTP/1.1\r\nHost: localhost\r\n" + type + "Content-Length: "
                            + body.length + "\r\n\r\n")
                    .send(body)
                    .answer();

            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.body()).contains("urn:otpgate:problem:unsupported-media-type");
        }
    }

    @Test
    void nothingButJsonIsAcceptable() throws Exception {
        problem(Http.get("/api/v3/pages-of").header("Accept", "image/png").send(), 406, "not-acceptable");
    }

    @Test
    void ownProblemCarriesItsMembersInTheCallersLanguage() throws Exception {
        JsonNode korean = problem(Http.get("/api/v3/failures/own").send(), 422, "code-mismatch");
        JsonNode english = problem(
                Http.get("/api/v3/failures/own")
                        .header("Accept-Language", "fr, en-GB;q=0.8, ko;q=0.3")
                        .send(),
                422,
                "code-mismatch");

        assertThat(korean.path("title").asText()).isEqualTo("번호가 일치하지 않습니다.");
        assertThat(korean.path("detail").asText()).isEqualTo("남은 횟수: 3");
        assertThat(english.path("detail").asText()).isEqualTo("3 attempts remain.");
        assertThat(english.path("code").asText()).isEqualTo("AP001");
        assertThat(english.path("remainingAttempts").asInt()).isEqualTo(3);
    }

    @Test
    void retryAfterIsWholeSecondsRoundedUp() throws Exception {
        HttpResponse<String> answer = Http.get("/api/v3/failures/wait").send();

        assertThat(problem(answer, 429, "too-many-requests").path("code").asText())
                .isEqualTo("WE005");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @ParameterizedTest
    @CsvSource({"store", "said"})
    void storeThatIsAwayIsUnavailable(String kind) throws Exception {
        HttpResponse<String> answer = Http.get("/api/v3/failures/" + kind).send();

        problem(answer, 503, "unavailable");
        assertThat(answer.body()).doesNotContain("5432");
    }

    @ParameterizedTest
    @CsvSource({"unexpected", "later", "quoting"})
    void failureTellsNothingOfTheInside(String kind) throws Exception {
        HttpResponse<String> answer = Http.get("/api/v3/failures/" + kind).send();

        problem(answer, 500, "internal-error");
        assertThat(answer.body()).doesNotContain("inside", "Exception", "홍길동");
    }

    @Test
    void logNamesTheFailureButQuotesNoInput() throws Exception {
        Http.get("/api/v3/failures/unexpected").send();
        Http.get("/api/v3/failures/quoting").send();
        Http.post("/api/v3/bodies").json("{\"trainee\":{\"name\":홍길동").send();
        Http.post("/api/v3/bodies").json("{\"minutes\":\"홍길동\"}").send();

        String log = Files.readString(Path.of("target/edge-test.log"));

        assertThat(log)
                .contains("java.lang.IllegalStateException: inside of the service")
                .contains("java.lang.IllegalArgumentException")
                .contains("at io.github.otpgate.edge.app.SampleResource.fail")
                .doesNotContain("홍길동")
                .doesNotContain("010-1234-5678");
    }
}
