package io.github.otpgate.verification.api;

import io.github.otpgate.edge.http.Api;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.verification.application.RecordsUnavailableException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What callers are told while this service's own store is away. */
public class RecordsAway {

    private static final Logger LOG = Logger.getLogger(RecordsAway.class);

    @ServerExceptionMapper
    public Response unavailable(RecordsUnavailableException outage, RoutingContext request) {
        LOG.warnf("records unavailable: %s", outage.getMessage());
        return Api.of(request.normalizedPath()).error(Problem.unavailable());
    }
}
