package io.github.otpgate.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A web server of an LMS, on an origin of its own, with a page that embeds the code field. The page is as strict about its content
 * as pages can be: nothing inline, styles and scripts from its own origin, and from otpgate the one script and the answers.
 */
final class CoursePages implements AutoCloseable {

    private static final Map<String, String> FILES = Map.of("/course.css", "text/css", "/course.js", "text/javascript");

    /** The path of the page without a policy, as most are. */
    static final String LENIENT = "/lenient";

    private final HttpServer server;
    private final String otpgate;

    CoursePages(String otpgate) {
        this.otpgate = otpgate;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String type = FILES.getOrDefault(path, "text/html");
            byte[] body = FILES.containsKey(path) ? file(path) : page(path.startsWith("/en"));
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
            if (!path.equals(LENIENT)) {
                exchange.getResponseHeaders()
                        .set(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'self'; script-src 'self' " + otpgate + "; connect-src "
                                        + otpgate + "; require-trusted-types-for 'script'");
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream content = CoursePages.class.getResourceAsStream(path.substring(1))) {
            return content.readAllBytes();
        }
    }

    private byte[] page(boolean english) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s</title>
                  <link rel="stylesheet" href="/course.css">
                  <script src="/course.js"></script>
                  <script src="%s/widget/otpgate.js"></script>
                </head>
                <body><main><h1>%2$s</h1></main></body>
                </html>
                """.formatted(english ? "en" : "ko", english ? "Labour law, session 8" : "근로기준법의 이해 8회차", otpgate)
                .getBytes(StandardCharsets.UTF_8);
    }
}
