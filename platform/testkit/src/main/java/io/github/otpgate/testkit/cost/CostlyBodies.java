package io.github.otpgate.testkit.cost;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Bodies for one endpoint, each with one field at its largest, or nothing but one thing. */
final class CostlyBodies {

    private static final int LARGEST = 16 * 1024;
    private static final int ROOM_FOR_NAMES = 64;

    private final Endpoint endpoint;
    private final RefusedCaller caller;

    CostlyBodies(Endpoint endpoint, RefusedCaller caller) {
        this.endpoint = endpoint;
        this.caller = caller;
    }

    /** All of them; none if the endpoint takes no body. */
    Stream<Costly> all() {
        return endpoint.body()
                .map(schema -> Stream.concat(
                        schema.paths().flatMap(this::field),
                        Stream.of("[", "{\"a\":", "&", "a&", "a=", "%", "+", "a=b&", " ", "\"", "\\", "{}", "AaBB=1&")
                                .map(unit -> costly("body", Adversary.filled(unit, LARGEST)))))
                .orElse(Stream.of());
    }

    /** A body with nothing dear about it. */
    String good() {
        return with("", "");
    }

    private Stream<Costly> field(String path) {
        int room = LARGEST - good().length() - ROOM_FOR_NAMES;
        Stream<String> texts =
                Adversary.fields(endpoint.form() ? room / 3 : room / 2).map(this::quoted);
        Stream<String> others = endpoint.form()
                ? Stream.of()
                : Stream.of("[", "{\"a\":", "9", "[{},", "1e9").map(unit -> Adversary.filled(unit, room));
        return Stream.concat(texts, others)
                .map(value -> with(path, value))
                .filter(body -> body.getBytes(StandardCharsets.UTF_8).length <= LARGEST)
                .map(body -> costly("field " + path, body));
    }

    private Costly costly(String part, String body) {
        return Costly.of(endpoint, part, body, "", caller.authorization(endpoint), body);
    }

    private String with(String path, String value) {
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
}
