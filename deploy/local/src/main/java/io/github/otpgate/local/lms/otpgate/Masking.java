package io.github.otpgate.local.lms.otpgate;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Shows bodies to people without what is none of their business: names and numbers masked, tokens cut short. */
final class Masking {

    private static final int SHOWN_OF_TOKEN = 10;
    private static final int SHOWN_OF_PHONE = 4;

    private static final Map<String, UnaryOperator<String>> MASKS = Map.of(
            "name", Masking::name,
            "phone", Masking::phone,
            "ticket", Masking::token,
            "access_token", Masking::token,
            "url", Masking::link);
    private static final Set<String> HIDDEN = Set.of("client_secret");

    private Masking() {}

    /** A copy of the body that may be shown. */
    static JsonObject masked(JsonObject body) {
        JsonObject copy = new JsonObject();
        body.forEach(member -> copy.put(member.getKey(), masked(member.getKey(), member.getValue())));
        return copy;
    }

    /** The first few characters. */
    static String token(String token) {
        return token.length() <= SHOWN_OF_TOKEN ? "…" : token.substring(0, SHOWN_OF_TOKEN) + "…";
    }

    private static Object masked(String key, Object value) {
        if (value instanceof JsonObject object) {
            return masked(object);
        }
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(item -> copy.add(masked(key, item)));
            return copy;
        }
        if (HIDDEN.contains(key)) {
            return "…";
        }
        return value instanceof String text && MASKS.containsKey(key)
                ? MASKS.get(key).apply(text)
                : value;
    }

    private static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(1, name.length()))) + "**";
    }

    private static String phone(String phone) {
        return "***" + phone.substring(Math.max(0, phone.length() - SHOWN_OF_PHONE));
    }

    /** Enrolment links carry their ticket in the fragment. */
    private static String link(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment) + "#…";
    }
}
