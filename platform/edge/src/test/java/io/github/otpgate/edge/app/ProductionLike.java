package io.github.otpgate.edge.app;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The issuer's keys come over HTTP and log lines are JSON, as in production. */
public class ProductionLike implements QuarkusTestProfile {

    /** How often the issuer is looked at here. */
    public static final Duration REFRESH = Duration.ofMillis(200);

    /** The test and the server of its keys live in different class loaders. */
    private static final String DOCUMENT = "edge-test.issuer.document";

    private static final String LOOKS = "edge-test.issuer.looks";

    /** From now on the issuer serves this; before the first time it serves nothing. */
    public static void serve(String document) {
        System.setProperty(DOCUMENT, document);
    }

    public static boolean wasEverServed() {
        return System.getProperty(DOCUMENT) != null;
    }

    /** How often the issuer was asked. */
    public static int looks() {
        return Integer.getInteger(LOOKS, 0);
    }

    /** Waits until the issuer was asked that often again. */
    public static void awaitLooks(int more) {
        int wanted = looks() + more;
        Awaitility.await().until(() -> looks() >= wanted);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        // Any key setting known at build time keeps the framework from inventing an issuer key for tests.
        return Map.of(
                "otpgate.log.json", "true",
                "otpgate.issuer-keys.refresh", "PT0.2S",
                "smallrye.jwt.encrypt.key.location", "unused");
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
                System.setProperty(LOOKS, Integer.toString(looks() + 1));
                byte[] keys = System.getProperty(DOCUMENT, "").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(wasEverServed() ? 200 : 503, keys.length == 0 ? -1 : keys.length);
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
