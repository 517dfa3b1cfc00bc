package io.github.otpgate.local.lms.otpgate;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The institution's token, from the development issuer; fetched again before it runs out. Never leaves the backend. */
final class InstitutionToken {

    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);

    private final WebClient http;
    private final String url;
    private final String client;
    private final Clock clock;
    private String token;
    private Instant goodUntil = Instant.MIN;

    InstitutionToken(WebClient http, String otpgate, String client, Clock clock) {
        this.http = http;
        this.url = otpgate + "/dev/token";
        this.client = client;
        this.clock = clock;
    }

    synchronized Future<String> get() {
        return clock.instant().isBefore(goodUntil) ? Future.succeededFuture(token) : fetch();
    }

    private Future<String> fetch() {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .set("grant_type", "client_credentials")
                .set("client_id", client)
                .set("client_secret", client + "-secret");
        return http.postAbs(url)
                .sendForm(form)
                .compose(answer -> answer.statusCode() == 200
                        ? Future.succeededFuture(keep(answer))
                        : Future.failedFuture("no institution token: HTTP status " + answer.statusCode()));
    }

    private synchronized String keep(HttpResponse<?> answer) {
        JsonObject body = answer.bodyAsJsonObject();
        token = body.getString("access_token");
        goodUntil = clock.instant().plusSeconds(body.getLong("expires_in")).minus(BEFORE_EXPIRY);
        return token;
    }
}
