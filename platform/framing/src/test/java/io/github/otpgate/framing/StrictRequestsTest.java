package io.github.otpgate.framing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

class StrictRequestsTest extends VertxServerContract {

    @Override
    Vertx vertx() {
        return Vertx.vertx();
    }

    @Override
    HttpServer server(Vertx vertx) {
        return StrictRequests.on(
                vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false)), LIMITS);
    }
}
