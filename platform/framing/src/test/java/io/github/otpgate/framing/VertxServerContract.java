package io.github.otpgate.framing;

import io.github.otpgate.testkit.RequestEndContract;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server of Vert.x that has nothing to offer. */
abstract class VertxServerContract extends RequestEndContract {

    static final Limits LIMITS = new Limits(4096, 8192);

    private Vertx vertx;
    private HttpServer server;

    abstract Vertx vertx();

    abstract HttpServer server(Vertx vertx);

    @BeforeEach
    void start() throws Exception {
        vertx = vertx();
        server = server(vertx)
                .requestHandler(request -> request.body()
                        .onComplete(
                                body -> request.response().setStatusCode(404).end()))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Override
    protected int port() {
        return server.actualPort();
    }

    @Override
    protected String wirePath() {
        return "";
    }
}
