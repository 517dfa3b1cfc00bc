package io.github.otpgate.local.lms;

import io.github.otpgate.local.lms.otpgate.OtpGate;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SessionHandler;
import io.vertx.ext.web.handler.StaticHandler;
import io.vertx.ext.web.sstore.LocalSessionStore;
import java.time.Clock;
import java.util.Set;

/** The sample LMS below {@code /lms/}: static pages, and the backend that they call. */
public final class SampleLms {

    private static final String PATH = "/lms";
    private static final String JQUERY = "META-INF/resources/webjars/jquery/3.7.1";
    private static final int LARGEST_BODY = 4_096;

    private final String otpgate;
    private final Router router;

    /**
     * @param otpgate address of otpgate, for backend and pages
     * @param origins where the pages may live
     */
    public SampleLms(Vertx vertx, String otpgate, Set<String> origins, Clock clock) {
        this.otpgate = otpgate;
        this.router = Router.router(vertx);
        router.route(PATH + "/*").handler(call -> {
            call.response()
                    .putHeader("Content-Security-Policy", contentSecurityPolicy())
                    .putHeader("Referrer-Policy", "no-referrer")
                    .putHeader("X-Content-Type-Options", "nosniff");
            call.next();
        });
        router.route(PATH + "/api/*").subRouter(api(vertx, origins, clock));
        router.route(PATH + "/jquery/*").handler(StaticHandler.create(JQUERY));
        router.route(PATH + "/*").handler(StaticHandler.create("lms").setCachingEnabled(false));
    }

    /** Answers the request if its path is the LMS's; says whether it did. */
    public boolean handle(HttpServerRequest request) {
        String path = request.path();
        if (PATH.equals(path)) {
            request.response()
                    .setStatusCode(301)
                    .putHeader(HttpHeaders.LOCATION, PATH + "/")
                    .end();
            return true;
        }
        boolean own = path != null && path.startsWith(PATH + "/");
        if (own) {
            router.handle(request);
        }
        return own;
    }

    private Router api(Vertx vertx, Set<String> origins, Clock clock) {
        Router api = Router.router(vertx);
        api.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        api.route()
                .handler(SessionHandler.create(LocalSessionStore.create(vertx, "sample-lms"))
                        .setSessionCookieName("sample-lms")
                        .setSessionCookiePath(PATH + "/")
                        .setCookieHttpOnlyFlag(true)
                        .setCookieSameSite(CookieSameSite.STRICT));
        OtpGate backend = new OtpGate(vertx, otpgate, CodeDesk.INSTITUTION, clock);
        CourseDesk course = new CourseDesk();
        DeviceDesk devices = new DeviceDesk(backend);
        CodeDesk codes = new CodeDesk(backend);
        PhoneDesk phone = new PhoneDesk(backend, clock);
        new LmsApi(api, new Learners(clock), origins)
                .get("/state", visit -> course.state(visit).map(state -> state.put("otpgate", otpgate)))
                .get("/exchanges", SampleLms::exchanges)
                .get("/device", devices::device)
                .post("/consent", course::consent)
                .post("/begin", course::begin)
                .post("/skip", course::skip)
                .post("/device-link", devices::link)
                .post("/code-page", visit -> codes.page(visit).map(page -> page.put("otpgate", otpgate)))
                .post("/confirm", codes::confirm)
                .post("/phone-verification", phone::verify);
        return api;
    }

    private static Future<JsonObject> exchanges(Visit visit) {
        return Future.succeededFuture(
                new JsonObject().put("exchanges", visit.learner().exchanges().shown()));
    }

    private String contentSecurityPolicy() {
        return "default-src 'self'; script-src 'self' %1$s; connect-src 'self' %1$s; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
                .formatted(otpgate);
    }
}
