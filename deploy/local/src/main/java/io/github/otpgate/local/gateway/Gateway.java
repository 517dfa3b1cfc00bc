package io.github.otpgate.local.gateway;

import io.github.otpgate.framing.Limits;
import io.github.otpgate.framing.StrictRequests;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpUtils;
import io.vertx.httpproxy.HttpProxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A reverse proxy on one port: the Ingress of the local stack, and what a Kubernetes Service is inside it. */
public final class Gateway {

    private static final int CONNECTIONS = 256;
    private static final int CONNECT_MILLIS = 1_000;
    private static final Limits LIMITS = new Limits(4 * 1024, 8 * 1024);

    private final Vertx vertx;
    private final HttpClient client;
    private final Map<Upstream, HttpProxy> proxies = new HashMap<>();

    public Gateway(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setConnectTimeout(CONNECT_MILLIS));
    }

    /**
     * Listens on a port of the loopback address.
     *
     * @param routes the upstream for a path, or empty: 404
     * @param own answers what the gateway's host serves itself; says whether it did
     */
    public Future<HttpServer> listen(
            int port, Function<String, Optional<Upstream>> routes, Function<HttpServerRequest, Boolean> own) {
        HttpServer server = StrictRequests.on(
                vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setHttp2ClearTextEnabled(false)),
                LIMITS);
        return server.requestHandler(request -> {
                    if (own.apply(request)) {
                        return;
                    }
                    // Normalised as an Ingress does, so that no path climbs out of its prefix.
                    routes.apply(HttpUtils.normalizePath(request.path()))
                            .ifPresentOrElse(
                                    upstream -> proxy(upstream).handle(request),
                                    () -> request.response().setStatusCode(404).end());
                })
                .listen();
    }

    private synchronized HttpProxy proxy(Upstream upstream) {
        return proxies.computeIfAbsent(upstream, known -> HttpProxy.reverseProxy(client)
                .originRequestProvider((request, http) -> known.connect(http)));
    }
}
