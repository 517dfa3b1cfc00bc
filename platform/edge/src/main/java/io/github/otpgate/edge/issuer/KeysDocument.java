package io.github.otpgate.edge.issuer;

import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The issuer's document on the network. Redirects are not followed: the address is the operator's, not the answer's. */
final class KeysDocument {

    /** Far more than any issuer's keys take. */
    private static final int LARGEST_BYTES = 256 * 1024;

    private final HttpClient http;
    private final RequestOptions request;

    /** @param tls whose default configuration, if there is one, says whom to trust */
    KeysDocument(Vertx vertx, TlsConfigurationRegistry tls, String address, Duration timeout) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(timeout.toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(timeout.toMillis()))
                .setMaxPoolSize(1);
        tls.getDefault().ifPresent(configuration -> TlsConfigUtils.configure(options, configuration));
        this.http = vertx.createHttpClient(options);
        this.request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setTimeout(timeout.toMillis())
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.ACCEPT, "application/jwk-set+json, application/json");
    }

    /** Its text as it is now; fails if it cannot be read in time, or is too large to be what it should be. */
    Future<String> read() {
        return http.request(request).compose(opened -> opened.send()
                .compose(KeysDocument::text)
                // In all, however slowly it drips.
                .timeout(request.getTimeout(), TimeUnit.MILLISECONDS)
                .onFailure(late -> opened.reset()));
    }

    private static Future<String> text(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            return Future.failedFuture(new IllegalArgumentException("HTTP status " + answer.statusCode()));
        }
        Buffer body = Buffer.buffer();
        return Future.future(read -> answer.exceptionHandler(read::tryFail)
                .endHandler(end -> read.tryComplete(body.toString()))
                .handler(chunk -> {
                    body.appendBuffer(chunk);
                    if (body.length() > LARGEST_BYTES) {
                        read.tryFail(new IllegalArgumentException("more than " + LARGEST_BYTES + " bytes"));
                    }
                }));
    }

    void close() {
        http.close();
    }
}
