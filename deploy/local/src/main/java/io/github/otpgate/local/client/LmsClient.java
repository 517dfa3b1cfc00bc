package io.github.otpgate.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.local.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Talks to otpgate as an LMS backend, a page, or a trainee's device does. */
public final class LmsClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    public LmsClient(String url) {
        this.url = url;
    }

    /** An institution's token from the development issuer. */
    public String institutionToken(String client) {
        Answer answer = form(
                "/dev/token",
                null,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client + "-secret"));
        return answer.text("access_token");
    }

    /** A call as an LMS backend or a device makes it; headers are names and values in turn. */
    public Answer post(String path, String token, Object body, String... headers) {
        try {
            HttpRequest.Builder request = request(path, token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
            return send(headers.length == 0 ? request : request.headers(headers));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** A reading call of an LMS backend. */
    public Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    /** A form-encoded call by an LMS backend. */
    public Answer form(String path, String token, Map<String, String> fields) {
        return send(formRequest(path, token, fields));
    }

    /** A form-encoded call by a page of this origin in a browser. */
    public Answer formFrom(String origin, String path, Map<String, String> fields) {
        return send(formRequest(path, null, fields).header("Origin", origin));
    }

    private HttpRequest.Builder formRequest(String path, String token, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path, token)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body().isBlank() ? "{}" : response.body();
            return new Answer(response.statusCode(), JSON.readTree(body));
        } catch (IOException e) {
            throw new StackException("no answer from " + request.build().uri().getPath() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted");
        }
    }
}
