package io.github.otpgate.testkit.cost;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The requests to one endpoint that try to be dear, each with one part at its largest. */
final class CostlyRequests {

    private static final int LARGEST_BODY = 16 * 1024;
    /** Less than what the server's limit leaves beside the other headers. */
    private static final int ROOM_FOR_OTHERS = 512;

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Charset",
            "Accept-Encoding",
            "Accept-Language",
            "Access-Control-Request-Headers",
            "Access-Control-Request-Method",
            "Authorization",
            "baggage",
            "Content-Encoding",
            "Content-Language",
            "Content-Type",
            "Cookie",
            "Forwarded",
            "From",
            "HTTP2-Settings",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "Origin",
            "Prefer",
            "Range",
            "Referer",
            "Sec-WebSocket-Protocol",
            "traceparent",
            "tracestate",
            "User-Agent",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Anything");

    private static final Map<String, String> BEGINNINGS = Map.of(
            "Authorization", "Bearer ",
            "Content-Type", "application/json;",
            "Accept", "application/json,",
            "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "tracestate", "a=b");

    private final Endpoint endpoint;
    private final RefusedCaller caller;
    private final int headerSize;
    private final int lineLength;

    CostlyRequests(Endpoint endpoint, RefusedCaller caller, int headerSize, int lineLength) {
        this.endpoint = endpoint;
        this.caller = caller;
        this.headerSize = headerSize;
        this.lineLength = lineLength;
    }

    /** A request, and what is dear about it. */
    record Costly(String what, byte[] request) {}

    /** Each header that a server may look at, and lots of small ones. */
    Stream<Costly> headers() {
        int length = headerSize - ROOM_FOR_OTHERS;
        Stream<Costly> each = HEADERS.stream().flatMap(header -> Stream.of("", BEGINNINGS.getOrDefault(header, ""))
                .distinct()
                .flatMap(beginning -> Adversary.headers(length - beginning.length())
                        .map(value -> costly(header, beginning + value, header + ": " + beginning + value + "\r\n"))));
        Stream<Costly> repeated = HEADERS.stream()
                .map(header -> costly(header + " again and again", "a", Adversary.filled(header + ": a\r\n", length)));
        return Stream.of(
                        each,
                        repeated,
                        Stream.of(
                                costly("many headers", "a", many(length)),
                                costly(
                                        "Idempotency-Key with a good body",
                                        "",
                                        "Idempotency-Key: " + Adversary.filled("a ", length / 2) + "\r\n" + token(),
                                        body("", ""))))
                .flatMap(requests -> requests);
    }

    /** Tokens that are none. */
    Stream<Costly> tokens() {
        return Adversary.tokens(headerSize - ROOM_FOR_OTHERS)
                .filter(token -> token.length() < headerSize - ROOM_FOR_OTHERS)
                .map(token -> costly("token", token, "Authorization: Bearer " + token + "\r\n"));
    }

    /** Each part of the path and of the query. */
    Stream<Costly> addresses() {
        int length = lineLength - 128 - endpoint.path().length();
        Stream<String> paths = Stream.concat(
                Stream.of("../", "%2e%2e/", "./", "a/", "//", "%61").map(unit -> "/" + Adversary.filled(unit, length)),
                endpoint.hasPathParameter()
                        ? Stream.of("a", "-", "1", "%20", "%EA%B0%80", "0-").map(unit -> Adversary.filled(unit, length))
                        : Stream.of());
        Stream<Costly> path = paths.map(text -> line("path", text, endpoint.path(text)));
        Stream<Costly> query = Stream.concat(endpoint.query().stream(), Stream.of("x"))
                .flatMap(name -> Stream.of("a", "&", "=", "&x=1", "%20", "-", "9", "2026-", ":", "+", ";", "A")
                        .map(unit -> line(
                                "query " + name,
                                unit,
                                endpoint.path(sampleId()) + "?" + name + "=" + Adversary.filled(unit, length))));
        return Stream.concat(path, query);
    }

    /** Each field of the body, and bodies that are nothing but one thing. */
    Stream<Costly> bodies() {
        if (endpoint.body().isEmpty()) {
            return Stream.of();
        }
        Schema schema = endpoint.body().get();
        Stream<Costly> fields = schema.paths().flatMap(path -> {
            int room = LARGEST_BODY - body("", "").length() - 64;
            return Stream.concat(
                            Adversary.fields(endpoint.form() ? room / 3 : room / 2)
                                    .map(this::quoted),
                            endpoint.form()
                                    ? Stream.<String>of()
                                    : Stream.of("[", "{\"a\":", "9", "[{},", "1e9")
                                            .map(unit -> Adversary.filled(unit, room)))
                    .map(value -> body(path, value))
                    .filter(body -> body.getBytes(StandardCharsets.UTF_8).length <= LARGEST_BODY)
                    .map(body -> costly("field " + path, body, token(), body));
        });
        Stream<Costly> wholes = Stream.of(
                        "[", "{\"a\":", "&", "a&", "a=", "%", "+", "a=b&", " ", "\"", "\\", "{}", "AaBB=1&")
                .map(unit -> costly("body", unit, token(), Adversary.filled(unit, LARGEST_BODY)));
        return Stream.concat(fields, wholes);
    }

    private String body(String path, String value) {
        Schema schema = endpoint.body().orElse(new Schema(Map.of()));
        if (!endpoint.form()) {
            return schema.json(path, value, caller.json());
        }
        StringBuilder form = new StringBuilder();
        schema.fields().keySet().forEach(name -> Optional.ofNullable(
                        name.equals(path) ? value : caller.form().get(name))
                .ifPresent(text -> form.append(form.length() == 0 ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(text)));
        return form.toString();
    }

    private String quoted(String text) {
        if (endpoint.form()) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\u0000", "\\u0000")
                        .replace("\n", "\\n")
                + '"';
    }

    private String token() {
        return endpoint.security().stream()
                .map(kind -> caller.tokens().get(kind))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .or(() -> endpoint.form()
                        ? Optional.ofNullable(caller.tokens().get("institutionToken"))
                        : Optional.empty())
                .map(token -> "Authorization: Bearer " + token + "\r\n")
                .orElse("");
    }

    private static String many(int length) {
        StringBuilder headers = new StringBuilder();
        for (int i = 0; headers.length() < length - 10; i++) {
            headers.append(Integer.toString(i, 36)).append(":\r\n");
        }
        return headers.toString();
    }

    private static String sampleId() {
        return "01980000-0000-7000-8000-000000000000";
    }

    private Costly line(String part, String text, String target) {
        return costly(part, text, endpoint.method() + " " + target, token(), "");
    }

    private Costly costly(String part, String text, String headers) {
        return costly(part, text, headers, "");
    }

    private Costly costly(String part, String text, String headers, String body) {
        return costly(part, text, endpoint.method() + " " + endpoint.path(sampleId()), headers, body);
    }

    private Costly costly(String part, String text, String target, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String type = endpoint.body().isEmpty() || headers.startsWith("Content-Type")
                ? ""
                : "Content-Type: " + (endpoint.form() ? "application/x-www-form-urlencoded" : "application/json")
                        + "\r\n";
        byte[] head = (target + " HTTP/1.1\r\nHost: localhost\r\n" + type + headers
                        + (endpoint.method().equals("GET") ? "" : "Content-Length: " + bytes.length + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = java.util.Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, request, head.length, bytes.length);
        String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new Costly(endpoint.method() + " " + endpoint.path() + " " + part + " " + shown, request);
    }
}
