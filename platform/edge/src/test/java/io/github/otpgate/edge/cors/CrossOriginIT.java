package io.github.otpgate.edge.cors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class CrossOriginIT {

    private static final String KNOWN = "http://lms.kiraedu.example";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/sample", "/api/v3/page", "/api/v3/nothing"})
    void preflightOfAKnownOriginIsAllowed(String path) {
        HttpResponse<String> answer = preflight(path, KNOWN);
        HttpHeaders headers = answer.headers();

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue(KNOWN);
        assertThat(headers.firstValue("Access-Control-Allow-Methods").orElse("").split(","))
                .containsExactlyInAnyOrder("GET", "POST", "DELETE", "OPTIONS");
        assertThat(headers.firstValue("Access-Control-Allow-Headers").orElse("").split(","))
                .containsExactlyInAnyOrder(
                        "Authorization", "Content-Type", "Idempotency-Key", "Accept-Language", "traceparent");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(headers.allValues("Vary")).anyMatch("origin"::equalsIgnoreCase);
    }

    @Test
    void simpleCallOfAKnownOriginMayReadItsAnswer() {
        HttpResponse<String> answer =
                Http.post("/api/v2/sample").header("Origin", KNOWN).form("").send();

        assertThat(answer.body()).contains("WE003");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(KNOWN);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers")).hasValue("Retry-After");
        assertThat(answer.headers().allValues("Vary")).anyMatch("origin"::equalsIgnoreCase);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example",
        "null",
        "http://lms.kiraedu.example.evil.example",
        "https://lms.kiraedu.example",
        "http://lms.kiraedu.example:81",
        "nonsense"
    })
    void foreignOriginGetsNoLeaveAndGoesOnToTheResource(String origin) {
        HttpResponse<String> preflight = preflight("/api/v3/page", origin);
        HttpResponse<String> call =
                Http.post("/api/v2/sample").header("Origin", origin).form("").send();

        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(call.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(call.body()).contains("WE003");
        assertThat(call.headers().allValues("Vary")).anyMatch("origin"::equalsIgnoreCase);
        assertThat(Http.get("/api/v3/pages-of").header("Origin", origin).send().statusCode())
                .isEqualTo(200);
    }

    @Test
    void internalPathsAreForNoPage() {
        assertThat(preflight("/internal/v1/service", KNOWN).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private static HttpResponse<String> preflight(String path, String origin) {
        return Http.get(path)
                .method("OPTIONS")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .send();
    }
}
