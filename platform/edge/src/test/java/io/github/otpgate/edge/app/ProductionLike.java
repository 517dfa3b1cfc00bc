package io.github.otpgate.edge.app;

import com.sun.net.httpserver.HttpServer;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The issuer's keys come over HTTP and log lines are JSON, as in production. */
public class ProductionLike implements QuarkusTestProfile {

    /** Whether the issuer fails to serve its keys. */
    public static final AtomicBoolean ISSUER_AWAY = new AtomicBoolean(true);

    @Override
    public Map<String, String> getConfigOverrides() {
        // Any key setting known at build time keeps the framework from inventing an issuer key for tests.
        return Map.of("otpgate.log.json", "true", "smallrye.jwt.encrypt.key.location", "unused");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(EdgeFixture.class, Map.of(EdgeFixture.WITHOUT_ISSUER_KEY, "")),
                new TestResourceEntry(Issuer.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** Serves the keys, or does not. */
    public static class Issuer implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            server.createContext("/jwks", exchange -> {
                byte[] keys = TestTokens.jwks().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(ISSUER_AWAY.get() ? 503 : 200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return Map.of(
                    "mp.jwt.verify.publickey.location",
                    "http://localhost:" + server.getAddress().getPort() + "/jwks");
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
