package io.github.otpgate.registration.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * The headers of the trainee's web app. Its files are static resources; what they may do in a browser is said here: run this
 * origin's scripts, call this origin, and nothing else.
 */
@ApplicationScoped
class AppPages {

    private static final int BEFORE_STATIC_FILES = -100;
    private static final int PERMANENT_REDIRECT = 308;

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "clipboard-write=(self), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            // The service worker keeps the app; what it fetches anew must be new.
            "Cache-Control", "no-cache");

    void register(@Observes Router router) {
        router.route("/app").order(BEFORE_STATIC_FILES).handler(AppPages::addSlash);
        router.route("/app/*").order(BEFORE_STATIC_FILES).handler(AppPages::protect);
    }

    /** Relative addresses of the app's files start at {@code /app/}. */
    private static void addSlash(RoutingContext request) {
        if (request.request().path().equals("/app")) {
            request.response()
                    .setStatusCode(PERMANENT_REDIRECT)
                    .putHeader(HttpHeaders.LOCATION, "/app/")
                    .end();
        } else {
            request.next();
        }
    }

    private static void protect(RoutingContext request) {
        MultiMap headers = request.response().headers();
        request.addHeadersEndHandler(end -> HEADERS.forEach(headers::set));
        request.next();
    }
}
