package io.github.otpgate.testkit.cost;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The heads of requests to one endpoint, each with one part at its largest. */
final class CostlyRequests {

    /** Less than what the server's limit leaves beside the other headers. */
    private static final int ROOM_FOR_OTHERS = 512;

    /** Longer values of most headers are refused before anybody reads them. */
    private static final int LONGEST_READ = 512;

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

    /** Each header that a server may look at, and lots of small ones. */
    Stream<Costly> headers() {
        int length = headerSize - ROOM_FOR_OTHERS;
        Stream<Costly> each = Stream.of(LONGEST_READ, length).flatMap(this::eachHeader);
        Stream<Costly> repeated = HEADERS.stream()
                .map(header -> head(header + " again and again", "a", Adversary.filled(header + ": a\r\n", length)));
        Costly many = head("many headers", "a", many(length));
        Costly named = Costly.of(
                endpoint,
                "Idempotency-Key with a good body",
                "a",
                "Idempotency-Key: " + "a ".repeat(200) + "\r\n",
                caller.authorization(endpoint),
                new CostlyBodies(endpoint, caller).good());
        return Stream.of(each, repeated, Stream.of(many, named)).flatMap(requests -> requests);
    }

    private Stream<Costly> eachHeader(int length) {
        return HEADERS.stream().flatMap(header -> Stream.of("", BEGINNINGS.getOrDefault(header, ""))
                .distinct()
                .flatMap(beginning -> Adversary.headers(length - beginning.length())
                        .map(value -> head(header, beginning + value, header + ": " + beginning + value + "\r\n"))));
    }

    /** Tokens that are none. */
    Stream<Costly> tokens() {
        return Adversary.tokens(headerSize - ROOM_FOR_OTHERS)
                .filter(token -> token.length() < headerSize - ROOM_FOR_OTHERS)
                .map(token -> head("token", token, "Authorization: Bearer " + token + "\r\n"));
    }

    /** Each part of the path and of the query. */
    Stream<Costly> addresses() {
        int length = lineLength - ROOM_FOR_OTHERS;
        Stream<Costly> paths = Stream.of("../", "%2e%2e/", "./", "a/", "/", "%61", ";a=b", "a;")
                .map(unit -> target("path", unit, "/api/v3/" + Adversary.filled(unit, length)));
        Stream<Costly> parameters = endpoint.hasPathParameter()
                ? Stream.of("a", "-", "1", "%20", "%EA%B0%80", "0-")
                        .map(unit -> target("path parameter", unit, endpoint.path(Adversary.filled(unit, length))))
                : Stream.of();
        Stream<Costly> query = Stream.concat(endpoint.query().stream(), Stream.of("x"))
                .flatMap(name -> Stream.of("a", "&", "=", "&x=1", "%20", "-", "9", "2026-", ":", "+", ";", "A")
                        .map(unit -> target(
                                "query " + name,
                                unit,
                                endpoint.path(Costly.SAMPLE_ID) + "?" + name + "=" + Adversary.filled(unit, length))));
        return Stream.of(paths, parameters, query).flatMap(requests -> requests);
    }

    private Costly head(String part, String text, String headers) {
        return Costly.of(endpoint, part, text, headers, "", "");
    }

    private Costly target(String part, String text, String target) {
        return Costly.to(endpoint, part, text, target, "", caller.authorization(endpoint), "");
    }

    private static String many(int length) {
        StringBuilder headers = new StringBuilder();
        for (int i = 0; headers.length() < length - 10; i++) {
            headers.append(Integer.toString(i, Character.MAX_RADIX)).append(":\r\n");
        }
        return headers.toString();
    }
}
