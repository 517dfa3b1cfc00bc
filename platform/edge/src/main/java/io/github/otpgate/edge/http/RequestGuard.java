package io.github.otpgate.edge.http;

import io.github.otpgate.contracts.wire.ResultCode;
import io.github.otpgate.edge.http.BodyLimit.Body;
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
import java.io.InputStream;
import java.util.List;
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
        return api == Api.V2 ? v2(context, request) : v3(context, request);
    }

    /** A form that is too large goes on as its gist: who calls, and what is blank, is told before its size is. */
    private static Uni<Response> v2(ContainerRequestContext context, HttpServerRequest request) {
        FormGist gist = new FormGist();
        return BodyLimit.read(request, gist::add).map(body -> {
            Optional<ResultCode> fault =
                    V2Wire.refusal(request.method().name(), request.getHeader(HttpHeaders.CONTENT_TYPE));
            if (fault.isEmpty() && body instanceof Body.Unread) {
                fault = Optional.of(ResultCode.BAD_CALL);
            }
            context.setEntityStream(stream(body instanceof Body.Whole whole ? whole.bytes() : gist.toForm()));
            return fault.map(code -> V2Wire.response(V2Answer.failure(code))).orElse(null);
        });
    }

    private static Uni<Response> v3(ContainerRequestContext context, HttpServerRequest request) {
        return BodyLimit.read(request, chunk -> {}).map(body -> {
            if (body instanceof Body.Whole whole) {
                context.setEntityStream(stream(whole.bytes()));
                return saysWhatItIs(request, whole.bytes())
                        ? null
                        : Problem.ofStatus(415).toResponse();
            }
            return Problem.of("payload-too-large", 413)
                    .with("limitBytes", BodyLimit.LARGEST_BODY_BYTES)
                    .toResponse();
        });
    }

    /** The framework takes a body without a type, and one of an empty type, for whatever the resource expects. */
    private static boolean saysWhatItIs(HttpServerRequest request, Buffer body) {
        List<String> types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        return types.isEmpty()
                ? body.length() == 0
                : types.size() == 1 && !types.get(0).isBlank();
    }

    private static InputStream stream(Buffer bytes) {
        return new ByteArrayInputStream(bytes.getBytes());
    }
}
