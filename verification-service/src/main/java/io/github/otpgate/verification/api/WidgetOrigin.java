package io.github.otpgate.verification.api;

import io.github.otpgate.edge.institution.Institutions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code GET /widget/origin}: whether the asking page is one of an institution's, 204 or 403, which every page may read. The widget
 * asks when an answer of the API was not for it: browsers do not tell a refused origin from a proxy's error without CORS headers.
 */
@ApplicationScoped
class WidgetOrigin {

    private static final int YES = 204;
    private static final int NO = 403;

    private final Institutions institutions;

    WidgetOrigin(Institutions institutions) {
        this.institutions = institutions;
    }

    void register(@Observes Router router) {
        router.get("/widget/origin").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        HttpServerResponse response = request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatusCode(origin != null && isAnybodys(origin) ? YES : NO).end();
    }

    private boolean isAnybodys(String origin) {
        return institutions.all().stream()
                .anyMatch(institution -> institution.origins().contains(origin));
    }
}
