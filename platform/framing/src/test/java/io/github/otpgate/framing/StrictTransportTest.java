package io.github.otpgate.framing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.impl.VertxBuilder;

class StrictTransportTest extends VertxServerContract {

    @Override
    Vertx vertx() {
        VertxBuilder builder = new VertxBuilder().init();
        return builder.findTransport(new StrictTransport(builder.findTransport(), LIMITS))
                .vertx();
    }

    @Override
    HttpServer server(Vertx vertx) {
        return vertx.createHttpServer();
    }
}
