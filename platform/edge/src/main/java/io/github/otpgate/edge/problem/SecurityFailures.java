package io.github.otpgate.edge.problem;

import io.github.otpgate.edge.caller.RefusedCallers;
import io.github.otpgate.edge.http.Api;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of the security checks: 401 with its challenge (RFC 6750 section 3), and 403. */
public class SecurityFailures {

    private static final String CHALLENGE = "Bearer";

    private final RefusedCallers refused;

    SecurityFailures(RefusedCallers refused) {
        this.refused = refused;
    }

    /** A token that is not good. */
    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException failure, RoutingContext request) {
        return unauthorized(request);
    }

    /** No token where one is needed. */
    @ServerExceptionMapper
    public Response noToken(UnauthorizedException failure, RoutingContext request) {
        refused.absent(request);
        return unauthorized(request);
    }

    /** A good token of somebody who may not. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext request) {
        return Api.of(request.normalizedPath()).error(Problem.forbidden());
    }

    private static Response unauthorized(RoutingContext request) {
        Response answer = Api.of(request.normalizedPath()).error(Problem.ofStatus(401));
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }
}
