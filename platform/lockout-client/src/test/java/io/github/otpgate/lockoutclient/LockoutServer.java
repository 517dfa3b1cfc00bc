package io.github.otpgate.lockoutclient;

import com.sun.net.httpserver.HttpServer;
import io.github.otpgate.contracts.token.ServiceTokenVerifier;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Something that answers like lockout-service, or fails as it may, on a real socket. */
public class LockoutServer implements QuarkusTestResourceLifecycleManager {

    record Request(String path, String authorization, String body) {}

    record Answer(int status, String body) {}

    /** Never answers. */
    static final Answer SILENCE = new Answer(0, "");

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private HttpServer server;
    private int port;
    private EllipticCurveJsonWebKey key;

    @Override
    public Map<String, String> start() {
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("asking-service:1");
            listen(0);
            port = server.getAddress().getPort();
        } catch (IOException | JoseException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of(
                "otpgate.lockout.url",
                "http://localhost:" + port,
                "otpgate.service-token.key",
                key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(LockoutServer.class));
    }

    ServiceTokenVerifier verifier() {
        return new ServiceTokenVerifier("lockout-service", new JsonWebKeySet(key).toJson());
    }

    synchronized void willAnswer(Answer... next) {
        requests.clear();
        answers.clear();
        answers.addAll(List.of(next));
    }

    List<Request> requests() {
        return requests;
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() {
        try {
            listen(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen(int onPort) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            requests.add(new Request(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer answer = next();
            if (answer == SILENCE) {
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private synchronized Answer next() {
        return answers.remove();
    }
}
