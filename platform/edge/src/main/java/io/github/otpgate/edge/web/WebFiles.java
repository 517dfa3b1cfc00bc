package io.github.otpgate.edge.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Serves the files that the build bundled. Browsers ask each time whether they still have the newest one, and get it compressed if
 * not. Further headers are the service's configuration ({@code quarkus.http.filter}).
 */
@ApplicationScoped
class WebFiles {

    /** Written by the build: one URL path a line. */
    private static final String LIST = "META-INF/web-files.txt";

    private static final String INDEX = "/index.html";

    void register(@Observes Router router) {
        for (String path :
                new String(read(LIST), StandardCharsets.UTF_8).lines().toList()) {
            WebFile file = WebFile.of(path, read("META-INF/resources" + path));
            serve(router, path, file);
            if (path.endsWith(INDEX)) {
                String folder = path.substring(0, path.length() - INDEX.length());
                redirect(router, folder);
                serve(router, folder + "/", file);
            }
        }
    }

    private static void serve(Router router, String path, WebFile file) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(request -> send(request, file));
    }

    private static void send(RoutingContext request, WebFile file) {
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, file.tag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(file.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean compressed = accepted != null && accepted.contains("gzip");
        Buffer body = compressed ? file.gzip() : file.content();
        if (compressed) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                .end(body);
    }

    /** So that relative links of the page work. */
    private static void redirect(Router router, String folder) {
        router.get(folder).handler(request -> {
            if (request.normalizedPath().equals(folder)) {
                request.redirect(folder + "/");
            } else {
                request.next();
            }
        });
    }

    /** Empty if there is none: a service without pages has no list. */
    private static byte[] read(String resource) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return content == null ? new byte[0] : content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
