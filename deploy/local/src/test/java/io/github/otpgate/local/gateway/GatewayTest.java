package io.github.otpgate.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = vertx.createHttpClient();
    private final Queue<String> reached = new ConcurrentLinkedQueue<>();
    private int port;

    @BeforeEach
    void start() throws Exception {
        HttpServer service = await(vertx.createHttpServer()
                .requestHandler(request -> {
                    reached.add(request.path());
                    request.response().end();
                })
                .listen(0, "127.0.0.1"));
        Upstream upstream = new Upstream(List.of(service.actualPort()));
        port = await(new Gateway(vertx)
                        .listen(
                                0,
                                path -> Optional.of(upstream).filter(known -> path.startsWith("/app/")),
                                request -> false))
                .actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @Test
    void requestOfARouteReachesItsService() throws Exception {
        assertThat(status("/app/main.js")).isEqualTo(200);
        assertThat(reached).containsExactly("/app/main.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/../internal/v1/attempts",
                "/app/%2e%2e/internal/v1/attempts",
                "/app/./../q/metrics",
                "/internal/v1/attempts",
                "/internal/v1/proofs/claims",
                "/"
            })
    void nothingClimbsOutOfItsRoute(String path) throws Exception {
        assertThat(status(path)).isEqualTo(404);
        assertThat(reached).isEmpty();
    }

    private int status(String path) throws Exception {
        return await(http.request(HttpMethod.GET, port, "127.0.0.1", path)
                .compose(request -> request.send().map(HttpClientResponse::statusCode)));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
