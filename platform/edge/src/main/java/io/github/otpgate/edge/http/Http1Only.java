package io.github.otpgate.edge.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * No HTTP/2 in clear text: a proxy that hands on an upgrade would be led past, to paths that it does not route (RFC 9113 section
 * 3.1 no longer knows that upgrade).
 */
@Singleton
public class Http1Only implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
