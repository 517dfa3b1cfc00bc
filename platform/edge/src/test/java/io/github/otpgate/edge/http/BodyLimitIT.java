package io.github.otpgate.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class BodyLimitIT {

    private static final int LIMIT = 16 * 1024;
    private static final String GOOD = "{\"trainee\":{\"name\":\"a\",\"phone\":\"010-1234-5678\"},\"code\":\"048004\"}";

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 1024 * 1024, 5 * 1024 * 1024, 12 * 1024 * 1024})
    void oversizeBodyIsRefusedByItsDeclaredLength(int length) {
        assertThat(refused(Http.post("/api/v3/bodies").bytes(json(length)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 1024 * 1024, 5 * 1024 * 1024})
    void oversizeBodyOfUndeclaredLengthIsRefused(int length) {
        assertThat(refused(Http.post("/api/v3/bodies").chunked(json(length)))).isTrue();
    }

    @Test
    void bodyOfExactlyTheLimitIsRead() {
        for (Http request : new Http[] {
            Http.post("/api/v3/bodies").bytes(json(LIMIT)),
            Http.post("/api/v3/bodies").chunked(json(LIMIT))
        }) {
            HttpResponse<String> answer =
                    request.header("Content-Type", "application/json").send();

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"eventLoop\":true");
        }
    }

    @Test
    void connectionIsStillGoodAfterARefusal() {
        for (int i = 0; i < 5; i++) {
            assertThat(refused(Http.post("/api/v3/bodies").chunked(json(100_000))))
                    .isTrue();
            assertThat(Http.post("/api/v3/bodies").json(GOOD).send().statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void nobodyIsLedPastTheProxyByAnUpgrade() {
        HttpResponse<String> answer = Http.get("/api/v3/nothing").http2().send();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void callerWhoWaitsForLeaveToSendGetsIt() {
        assertThat(Http.post("/api/v3/bodies")
                        .expectContinue()
                        .json(GOOD)
                        .send()
                        .statusCode())
                .isEqualTo(200);
    }

    private static boolean refused(Http request) {
        HttpResponse<String> answer =
                request.header("Content-Type", "application/json").send();
        return answer.statusCode() == 413
                && answer.body().contains("urn:otpgate:problem:payload-too-large")
                && answer.body().contains("\"limitBytes\":16384");
    }

    private static byte[] json(int length) {
        return (GOOD + " ".repeat(length - GOOD.length())).getBytes(StandardCharsets.US_ASCII);
    }
}
