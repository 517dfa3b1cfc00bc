package io.github.otpgate.local.lms;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Function;

/** The backend of the LMS's pages. It takes calls of its own pages only, and keeps nobody waiting on an event loop. */
final class LmsApi {

    private final Router router;
    private final Learners learners;
    private final Set<String> origins;

    LmsApi(Router router, Learners learners, Set<String> origins) {
        this.router = router;
        this.learners = learners;
        this.origins = origins;
        signIn();
    }

    /** A reading call of a signed-in trainee's page. */
    LmsApi get(String path, Function<Visit, Future<JsonObject>> work) {
        router.get(path).handler(call -> answer(call, () -> work.apply(visit(call, new JsonObject(), null))));
        return this;
    }

    /** A call of a signed-in trainee's page that may change something. */
    LmsApi post(String path, Function<Visit, Future<JsonObject>> work) {
        router.post(path)
                .handler(call -> answer(call, () -> {
                    String origin = ownOrigin(call);
                    return work.apply(visit(call, body(call), origin));
                }));
        return this;
    }

    private void signIn() {
        router.get("/trainees")
                .handler(call -> answer(call, () -> {
                    JsonArray all = new JsonArray();
                    learners.regulars()
                            .forEach(trainee -> all.add(new JsonObject()
                                    .put("userId", trainee.userId())
                                    .put("name", trainee.name())));
                    return Future.succeededFuture(new JsonObject().put("trainees", all));
                }));
        router.post("/sign-in")
                .handler(call -> answer(call, () -> {
                    ownOrigin(call);
                    return learners.signIn(call.session(), body(call).getString("userId"))
                            .map(learner -> Future.succeededFuture(new JsonObject()))
                            .orElseGet(() -> Refusal.of(404, "trainee"));
                }));
        router.post("/sign-out")
                .handler(call -> answer(call, () -> {
                    ownOrigin(call);
                    call.session().destroy();
                    return Future.succeededFuture(new JsonObject());
                }));
    }

    private Visit visit(RoutingContext call, JsonObject body, String origin) {
        Learner learner = learners.signedIn(call.session()).orElseThrow(() -> new Refusal(401, "signed-out"));
        return new Visit(learner, body, origin);
    }

    /** Where the page lives, as the browser vouches; other sites' pages may not call. */
    private String ownOrigin(RoutingContext call) {
        String origin = call.request().getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            throw new Refusal(403, "origin");
        }
        return origin;
    }

    private static JsonObject body(RoutingContext call) {
        try {
            JsonObject body = call.body().asJsonObject();
            return body == null ? new JsonObject() : body;
        } catch (DecodeException | ClassCastException unreadable) {
            throw new Refusal(400, "body");
        }
    }

    private static void answer(RoutingContext call, java.util.function.Supplier<Future<JsonObject>> work) {
        Future<JsonObject> answer;
        try {
            answer = work.get();
        } catch (Refusal | ClassCastException refused) {
            answer = Future.failedFuture(refused);
        }
        answer.onSuccess(body -> send(call, 200, body)).onFailure(failure -> {
            boolean refused = failure instanceof Refusal;
            send(
                    call,
                    refused ? ((Refusal) failure).status() : 500,
                    new JsonObject().put("error", refused ? failure.getMessage() : "fault"));
        });
    }

    private static void send(RoutingContext call, int status, JsonObject body) {
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.encode());
    }
}
