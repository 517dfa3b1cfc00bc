package io.github.otpgate.local.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** The LMS's backend as a browser's script calls it: with a cookie jar and an origin. */
final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String lms;
    private final String origin;

    Browser(String lms, String origin) {
        this.lms = lms;
        this.origin = origin;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(lms + path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(lms + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return http.send(
                (origin == null ? request : request.header("Origin", origin)).build(), BodyHandlers.ofString());
    }

    /** @throws AssertionError unless it succeeds */
    JsonNode done(String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
