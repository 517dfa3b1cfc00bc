package io.github.otpgate.edge.http;

import io.github.otpgate.edge.problem.Language;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemRenderer;
import io.github.otpgate.edge.v2.V2Answer;
import io.github.otpgate.edge.v2.V2Wire;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Answers what never reaches a resource or fails on the way: the same errors as everywhere else in the APIs. */
@ApplicationScoped
class ApiFallback {

    private static final int LAST = Integer.MAX_VALUE - 1;

    private final ProblemRenderer renderer;

    @Inject
    ApiFallback(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    void register(@Observes Router router) {
        for (String path : new String[] {"/api/*", "/internal/*"}) {
            router.route(path)
                    .order(LAST)
                    .handler(request -> answer(request, Problem.notFound()))
                    .failureHandler(request -> answer(request, problemOf(request.statusCode())));
        }
    }

    private static Problem problemOf(int status) {
        return status >= 400 && status < 500 ? Problem.ofStatus(status) : Problem.internalError();
    }

    private void answer(RoutingContext request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (Api.of(request.normalizedPath()) == Api.V2) {
            V2Answer answer = V2Answer.failure(V2Wire.codeOf(problem.status()));
            response.setStatusCode(200)
                    .putHeader(HttpHeaders.CONTENT_TYPE, V2Wire.MEDIA_TYPE)
                    .end(Json.encode(answer.json()));
        } else {
            Language language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            response.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(io.vertx.core.buffer.Buffer.buffer(renderer.render(problem, language)));
        }
    }
}
