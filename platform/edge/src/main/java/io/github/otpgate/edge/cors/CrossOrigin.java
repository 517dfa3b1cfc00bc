package io.github.otpgate.edge.cors;

import io.github.otpgate.edge.institution.Institution;
import io.github.otpgate.edge.institution.Institutions;
import io.github.otpgate.edge.institution.InstitutionsReloaded;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * CORS for the pages of all institutions. It only tells browsers whose pages may read an answer; whether a request may do
 * anything is decided by the resource, so that a foreign origin goes on and is refused there.
 */
@ApplicationScoped
class CrossOrigin {

    private static final int BEFORE_SECURITY = 300;
    private static final int PREFLIGHT_SECONDS = 600;
    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE, HttpMethod.OPTIONS);
    private static final Set<String> HEADERS =
            Set.of("Authorization", "Content-Type", "Idempotency-Key", "Accept-Language", "traceparent");

    private final Institutions institutions;
    private volatile Rules rules = new Rules(Set.of(), null);

    @Inject
    CrossOrigin(Institutions institutions) {
        this.institutions = institutions;
    }

    void register(@Observes Filters filters) {
        rules = rulesOf(institutions.all());
        filters.register(this::handle, BEFORE_SECURITY);
    }

    void reloaded(@Observes InstitutionsReloaded reloaded) {
        rules = rulesOf(reloaded.institutions());
    }

    private void handle(RoutingContext request) {
        if (!request.normalizedPath().startsWith("/api/")) {
            request.next();
            return;
        }
        Rules current = rules;
        request.addHeadersEndHandler(end -> request.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origin != null && current.origins().contains(origin)) {
            current.library().handle(request);
        } else {
            request.next();
        }
    }

    private static Rules rulesOf(Collection<Institution> institutions) {
        Set<String> origins = institutions.stream()
                .flatMap(institution -> institution.origins().stream())
                .collect(Collectors.toUnmodifiableSet());
        CorsHandler library = CorsHandler.create()
                .addOrigins(new ArrayList<>(origins))
                .allowedMethods(METHODS)
                .allowedHeaders(HEADERS)
                .exposedHeader("Retry-After")
                .maxAgeSeconds(PREFLIGHT_SECONDS);
        return new Rules(origins, library);
    }

    /** The origins that are let through to the library, and the library's handler for them. */
    private record Rules(Set<String> origins, CorsHandler library) {}
}
