package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.ProductionLike;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProductionLike.class)
class IssuerKeysIT {

    @Test
    void issuerThatIsAwayIsNotTheCallersFaultAndItsReturnIsNoticed() {
        ProductionLike.ISSUER_AWAY.set(true);

        HttpResponse<String> refused = call(token());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("urn:otpgate:problem:unavailable");
        assertThat(Http.post("/api/v2/sample").bearer(token()).form("").send().body())
                .contains("\"code\":\"IE001\"");

        ProductionLike.ISSUER_AWAY.set(false);

        assertThat(call(token()).statusCode()).isEqualTo(200);
        assertThat(call(TestTokens.builder().forged().sign()).statusCode()).isEqualTo(401);
        assertThat(call(TestTokens.builder().confused()).statusCode()).isEqualTo(401);
        assertThat(call(TestTokens.builder().unsigned()).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> call(String token) {
        return Http.get("/api/v3/lms").bearer(token).send();
    }

    private static String token() {
        return TestTokens.institution("edulife", "otp-lms");
    }
}
