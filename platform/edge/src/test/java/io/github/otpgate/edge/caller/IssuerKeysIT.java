package io.github.otpgate.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Keys come over HTTP, as from any OIDC issuer. */
@QuarkusTest
@TestProfile(IssuerKeysIT.KeysOverHttp.class)
class IssuerKeysIT {

    private static final AtomicBoolean AWAY = new AtomicBoolean(true);

    @Test
    void issuerThatIsAwayIsNotTheCallersFaultAndItsReturnIsNoticed() {
        AWAY.set(true);

        assertThat(Http.get("/api/v3/lms").bearer(token()).send().statusCode()).isEqualTo(503);
        assertThat(Http.get("/api/v3/lms").bearer(token()).send().body()).contains("urn:otpgate:problem:unavailable");
        assertThat(Http.post("/api/v2/sample").bearer(token()).form("").send().body())
                .contains("\"code\":\"IE001\"");

        AWAY.set(false);

        assertThat(Http.get("/api/v3/lms").bearer(token()).send().statusCode()).isEqualTo(200);
        assertThat(Http.get("/api/v3/lms")
                        .bearer(TestTokens.builder().forged().sign())
                        .send()
                        .statusCode())
                .isEqualTo(401);
    }

    private static String token() {
        return TestTokens.institution("edulife", "otp-lms");
    }

    /** The issuer's keys at an address instead of in the configuration. */
    public static class KeysOverHttp implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(EdgeFixture.class), new TestResourceEntry(Issuer.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** Serves the keys, or does not. */
    public static class Issuer implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            server.createContext("/jwks", exchange -> {
                byte[] keys = TestTokens.jwks().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(AWAY.get() ? 503 : 200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return Map.of(
                    "mp.jwt.verify.publickey",
                    "",
                    "mp.jwt.verify.publickey.location",
                    "http://localhost:" + server.getAddress().getPort() + "/jwks");
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
