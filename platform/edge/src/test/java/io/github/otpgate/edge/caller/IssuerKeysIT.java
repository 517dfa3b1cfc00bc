package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.ProductionLike;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@TestProfile(ProductionLike.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerKeysIT {

    @AfterEach
    void issuerIsBack() {
        ProductionLike.serve(TestTokens.jwks());
        await().until(() -> call(token()).statusCode() == 200);
    }

    /** First, as nobody can make a service forget the keys that it has read. */
    @Test
    @Order(1)
    void issuerThatWasNeverReadIsNotTheCallersFaultAndItsReturnIsNoticed() {
        assertThat(ProductionLike.wasEverServed()).isFalse();
        HttpResponse<String> refused = call(token());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("urn:otpgate:problem:unavailable");
        assertThat(Http.post("/api/v2/sample").bearer(token()).form("").send().body())
                .contains("\"code\":\"IE001\"");

        ProductionLike.serve(TestTokens.jwks());

        await().untilAsserted(() -> assertThat(call(token()).statusCode()).isEqualTo(200));
        assertThat(call(TestTokens.builder().forged().sign()).statusCode()).isEqualTo(401);
        assertThat(call(TestTokens.builder().confused()).statusCode()).isEqualTo(401);
        assertThat(call(TestTokens.builder().unsigned()).statusCode()).isEqualTo(401);
    }

    @Test
    void newKeyIsLearnedWhateverKeysCallersMakeUp() {
        ProductionLike.serve(TestTokens.jwks());
        await().until(() -> call(token()).statusCode() == 200);
        for (int i = 0; i < 50; i++) {
            assertThat(call(TestTokens.builder().keyId("made-up-" + i).sign()).statusCode())
                    .isEqualTo(401);
        }
        String next = TestTokens.builder().nextKey().sign();
        assertThat(call(next).statusCode()).isEqualTo(401);

        ProductionLike.serve(TestTokens.jwksOfBothKeys());

        await().untilAsserted(() -> assertThat(call(next).statusCode()).isEqualTo(200));
        assertThat(call(token()).statusCode()).isEqualTo(200);
    }

    @Test
    void lastGoodKeysStayWhateverTheIssuerServes() {
        ProductionLike.serve(TestTokens.jwks());
        await().until(() -> call(token()).statusCode() == 200);

        for (String broken :
                new String[] {"", "{}", "{\"keys\":[]}", "<html>", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}"}) {
            ProductionLike.serve(broken);
            ProductionLike.awaitLooks(2);

            assertThat(call(token()).statusCode()).as(broken).isEqualTo(200);
        }
    }

    @Test
    void nobodyAsksTheIssuerByCalling() {
        ProductionLike.serve(TestTokens.jwks());
        await().until(() -> call(token()).statusCode() == 200);
        int before = ProductionLike.looks();
        long start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            call(TestTokens.builder().keyId("made-up-" + i).sign());
        }

        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(ProductionLike.looks() - before)
                .isLessThanOrEqualTo((int) (seconds / ProductionLike.REFRESH.toMillis() * 1000) + 2);
    }

    private static HttpResponse<String> call(String token) {
        return Http.get("/api/v3/lms").bearer(token).send();
    }

    private static String token() {
        return TestTokens.institution("edulife", "otp-lms");
    }
}
