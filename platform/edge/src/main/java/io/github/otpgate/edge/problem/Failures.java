package io.github.otpgate.edge.problem;

import io.github.otpgate.edge.http.AllowedMethods;
import io.github.otpgate.edge.http.Api;
import io.github.otpgate.edge.log.QuietThrowable;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a caller is told when a resource fails: a problem, or the code of the v2 wire; never anything of the failure's inside. */
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final AllowedMethods methods;

    Failures(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException failure, RoutingContext request) {
        return api(request).error(failure.problem());
    }

    /** JAX-RS itself: no such path, method, type; or a resource that threw such an exception. */
    @ServerExceptionMapper
    public Response web(WebApplicationException failure, RoutingContext request) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        if (status >= 500 && status != 503) {
            return unexpected(failure, request);
        }
        Response answer = api(request).error(BadJson.problem(failure.getCause()).orElse(Problem.ofStatus(status)));
        return answer.getStatus() == 405
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, methods.of(request.normalizedPath()))
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    public Response any(Throwable failure, RoutingContext request) {
        if (!UnavailableException.isBehind(failure)) {
            return unexpected(failure, request);
        }
        // One line, since an outage fails every request alike.
        LOG.warnf(
                "%s %s: unavailable: %s",
                request.request().method(), route(request), failure.getClass().getSimpleName());
        return api(request).error(Problem.unavailable());
    }

    private static Response unexpected(Throwable failure, RoutingContext request) {
        LOG.errorf(QuietThrowable.of(failure), "%s %s failed", request.request().method(), route(request));
        return api(request).error(Problem.internalError());
    }

    private static Api api(RoutingContext request) {
        return Api.of(request.normalizedPath());
    }

    /** The path without anything behind the question mark; no path holds personal data. */
    private static String route(RoutingContext request) {
        return request.normalizedPath();
    }
}
