package io.github.otpgate.edge.problem;

import static io.github.otpgate.edge.app.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class BadBodiesIT {

    private static final String GOOD =
            "{\"trainee\":{\"name\":\"홍길동\",\"phone\":\"010-1234-5678\"},\"code\":\"048004\"}";

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
}
