package io.github.otpgate.edge.web;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Serves the files that the build bundled. What has its hash in its name is kept by browsers for good, and by whatever replica is
 * asked served for every version; for all else browsers ask each time whether they still have the newest one. Further headers are
 * the service's configuration ({@code quarkus.http.filter}).
 */
@ApplicationScoped
class WebFiles {

    /** Written by the build: one URL path a line. */
    private static final String LIST = "META-INF/web-files.txt";

    private static final String INDEX = "/index.html";

    private final KeptFiles kept;
    private final OtherVersions others;

    @Inject
    WebFiles(KeptFiles kept, OtherVersions others) {
        this.kept = kept;
        this.others = others;
    }

    void register(@Observes Router router) {
        Map<String, byte[]> hashed = new TreeMap<>();
        for (String path :
                new String(read(LIST), StandardCharsets.UTF_8).lines().toList()) {
            byte[] content = read("META-INF/resources" + path);
            WebFile file = WebFile.of(path, content);
            serve(router, path, file);
            if (HashedName.isOne(path)) {
                hashed.put(path, content);
            }
            if (path.endsWith(INDEX)) {
                String folder = path.substring(0, path.length() - INDEX.length());
                redirect(router, folder);
                serve(router, folder + "/", file);
            }
        }
        hashed.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/', 1) + 1) + "*")
                .distinct()
                .forEach(below -> router.route(below)
                        .method(HttpMethod.GET)
                        .method(HttpMethod.HEAD)
                        .handler(this::serveOther));
        kept.start(hashed);
    }

    private static void serve(Router router, String path, WebFile file) {
        FileAnswer answer = new FileAnswer(file, HashedName.isOne(path));
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(answer::send);
    }

    private void serveOther(RoutingContext request) {
        String path = request.normalizedPath();
        if (!HashedName.isOne(path)) {
            request.next();
            return;
        }
        Context context = request.vertx().getOrCreateContext();
        others.find(path)
                .emitOn(task -> context.runOnContext(on -> task.run()))
                .subscribe()
                .with(found -> found.ifPresentOrElse(
                        file -> new FileAnswer(file, true).send(request), () -> sendNone(request)));
    }

    /** Not for long: another replica may have it already. */
    private static void sendNone(RoutingContext request) {
        request.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
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
