package io.github.otpgate.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","extra":1}|extra|no such field
                    {"trainee":{"name":"a","phone":"01012345678","age":3},"code":"048004"}|trainee.age|no such field
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","code":"048004"}|code|at most once
                    {"trainee":{"name":"a","name":"b","phone":"01012345678"},"code":"048004"}|trainee.name|at most once
                    {"trainee":{"name":"a","phone":"01012345678"},"code":48004}|code|a string
                    {"trainee":{"name":true,"phone":"01012345678"},"code":"048004"}|trainee.name|a string
                    {"trainee":"a","code":"048004"}|trainee|an object
                    {"trainee":[],"code":"048004"}|trainee|an object
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","minutes":"3"}|minutes|a number
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","minutes":3.5}|minutes|a number
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","replace":1}|replace|true or false
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","replace":"true"}|replace|true or false
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","colour":"BLUE"}|colour|one of RED, GREEN
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","colour":0}|colour|one of RED, GREEN
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","requestedAt":"now"}|requestedAt|a time such as 2026-01-31T09:00:00Z
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","requestedAt":1}|requestedAt|a time such as 2026-01-31T09:00:00Z
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","more":{}}|more|an array
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","more":[{"x":1}]}|more[0].x|no such field
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004"} {}|body|well-formed JSON in UTF-8
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004"|body|well-formed JSON in UTF-8
                    not json|body|well-formed JSON in UTF-8
                    []|body|an object
                    "text"|body|an object
                    {"trainee":{"name":"a","phone":"nonsense"},"code":"048004"}|trainee.phone|a phone number such as 010-1234-5678 or +82 10-1234-5678
                    {"trainee":{"name":"a"},"code":"048004"}|trainee.phone|a phone number such as 010-1234-5678 or +82 10-1234-5678
                    {"trainee":{"institution":"edulife"},"code":"048004"}|trainee.userId|1 to 64 letters, digits, dots, hyphens or underscores
                    {"trainee":{"institution":"edulife","userId":"u","name":"a","phone":"1"},"code":"048004"}|trainee.institution|either name and phone, or institution and userId
                    {"trainee":null,"code":"048004"}|trainee|must not be null
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"04800"}|code|six digits
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","purpose":{}}|purpose.class|must not be null
                    {"trainee":{"name":"a","phone":"01012345678"},"code":"048004","more":[{"class":"a"},{}]}|more[1].class|must not be null
                    null|body|must not be null
                    """)
    void badBodyNamesItsField(String body, String field, String expected) throws Exception {
        JsonNode problem = problem(Http.post("/api/v3/bodies").json(body).send(), 400, "invalid-request");

        assertThat(problem.path("errors")).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("expected").asText()).isEqualTo(expected);
        });
    }

    @Test
    void everyBadFieldIsNamedAtOnce() throws Exception {
        String body = "{\"trainee\":{\"phone\":\"x\"},\"code\":\"1\",\"purpose\":{}}";

        JsonNode problem = problem(Http.post("/api/v3/bodies").json(body).send(), 400, "invalid-request");

        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactly("code", "purpose.class", "trainee.name", "trainee.phone");
    }

    @Test
    void emptyBodyIsNamed() throws Exception {
        JsonNode problem = problem(Http.post("/api/v3/bodies").json("").send(), 400, "invalid-request");

        assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("body");
    }

    @Test
    void brokenUtf8IsNoJson() throws Exception {
        byte[] body = GOOD.getBytes(StandardCharsets.UTF_8);
        body[21] = (byte) 0xff;

        HttpResponse<String> answer = Http.post("/api/v3/bodies")
                .header("Content-Type", "application/json")
                .bytes(body)
                .send();

        assertThat(problem(answer, 400, "invalid-request").path("errors").findValuesAsText("field"))
                .containsExactly("body");
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

    private static JsonNode problem(HttpResponse<String> answer, int status, String slug) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:otpgate:problem:" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank().isNotEqualTo(slug);
        return problem;
    }
}
