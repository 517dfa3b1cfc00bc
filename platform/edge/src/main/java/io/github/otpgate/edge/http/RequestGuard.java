package io.github.otpgate.edge.http;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.edge.v2.V2Wire;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before every resource of both APIs, even before one is chosen: the wire's first two rules for generation 2 (POST, form),
 * and the size of every body. Behind it a body is small, complete and in memory.
 */
public class RequestGuard {

    @ServerRequestFilter(preMatching = true)
    public Uni<Response> check(ContainerRequestContext context, RoutingContext routing) {
        Api api = Api.of(routing.normalizedPath());
        if (api == Api.OTHER) {
            return Uni.createFrom().nullItem();
        }
        HttpServerRequest request = routing.request();
        return BodyLimit.read(request).map(body -> refusal(api, request, body).orElseGet(() -> {
            context.setEntityStream(new ByteArrayInputStream(body.orElseThrow().getBytes()));
            return null;
        }));
    }

    private static Optional<Response> refusal(Api api, HttpServerRequest request, Optional<Buffer> body) {
        if (api == Api.V2) {
            return V2Wire.refusal(request.method().name(), request.getHeader(HttpHeaders.CONTENT_TYPE))
                    .or(() -> body.isEmpty() ? Optional.of(ResultCode.BAD_CALL) : Optional.empty())
                    .map(code -> V2Wire.response(V2Answer.failure(code)));
        }
        return body.isEmpty()
                ? Optional.of(Problem.of("payload-too-large", 413)
                        .with("limitBytes", BodyLimit.LARGEST_BODY_BYTES)
                        .toResponse())
                : Optional.empty();
    }
}
