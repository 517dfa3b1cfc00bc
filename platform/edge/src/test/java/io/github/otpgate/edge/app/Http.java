package io.github.otpgate.edge.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the test application byte by byte as told: nothing is added, decoded or hidden. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final HttpClient CLIENT_2 =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    private final HttpRequest.Builder request;
    private HttpClient client = CLIENT;
    private String method = "GET";
    private BodyPublisher body = BodyPublishers.noBody();

    private Http(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        this.request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    public static Http get(String path) {
        return new Http(path);
    }

    public static Http post(String path) {
        return new Http(path).method("POST");
    }

    public Http method(String name) {
        this.method = name;
        return this;
    }

    public Http header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Http bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Http json(String text) {
        return header("Content-Type", "application/json").bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public Http form(String text) {
        return header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public Http bytes(byte[] content) {
        this.body = BodyPublishers.ofByteArray(content);
        return this;
    }

    /** Over HTTP/2 once the server has agreed to it, which takes one request. */
    public Http http2() {
        this.client = CLIENT_2;
        return this;
    }

    public Http expectContinue() {
        request.expectContinue(true);
        return this;
    }

    /** Sends the body without saying how long it is. */
    public Http chunked(byte[] content) {
        this.body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
        return this;
    }

    public HttpResponse<String> send() {
        try {
            return client.send(request.method(method, body).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
