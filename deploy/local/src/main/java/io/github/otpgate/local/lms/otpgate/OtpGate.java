package io.github.otpgate.local.lms.otpgate;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.time.Duration;

/** otpgate as an institution's backend calls it: with the institution's token, which no page ever sees. Never fails. */
public final class OtpGate {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebClient http;
    private final String url;
    private final InstitutionToken token;

    /**
     * @param url otpgate's address
     * @param client of the development token issuer
     */
    public OtpGate(Vertx vertx, String url, String client, Clock clock) {
        this.http = WebClient.create(vertx);
        this.url = url;
        this.token = new InstitutionToken(http, url, client, clock);
    }

    public Future<Reply> post(Exchanges shown, String path, JsonObject body) {
        return call(shown, HttpMethod.POST, path, body);
    }

    public Future<Reply> get(Exchanges shown, String path) {
        return call(shown, HttpMethod.GET, path, null);
    }

    private Future<Reply> call(Exchanges shown, HttpMethod method, String path, JsonObject body) {
        return token.get()
                .compose(bearer -> send(
                        http.requestAbs(method, url + path)
                                .timeout(PATIENCE.toMillis())
                                .bearerTokenAuthentication(bearer),
                        body))
                .map(answer -> new Reply(answer.statusCode(), json(answer)))
                .otherwise(nothing -> new Reply(0, new JsonObject()))
                .onSuccess(reply -> shown.add(method.name(), path, body, reply.status(), reply.body()));
    }

    private static Future<HttpResponse<Buffer>> send(HttpRequest<Buffer> request, JsonObject body) {
        return body == null ? request.send() : request.sendJsonObject(body);
    }

    private static JsonObject json(HttpResponse<Buffer> answer) {
        String type = answer.getHeader("Content-Type");
        return type != null && type.contains("json") && answer.body() != null
                ? answer.bodyAsJsonObject()
                : new JsonObject();
    }
}
