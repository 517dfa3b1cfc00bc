package io.github.otpgate.edge.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.otpgate.contracts.token.TokenKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of a bearer token before anything about it is trusted. */
final class BearerToken {

    /** RFC 6750 section 2.1, with the scheme in any case (RFC 9110 section 11.1). */
    private static final Pattern FORM = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]+) *");

    /** In base64; type, algorithm and key id take a fifth of that. */
    private static final int LONGEST_HEADER = 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA_TYPE_PREFIX = "application/";

    private BearerToken() {}

    /** The token in a header {@code Authorization}. */
    static Optional<String> in(String header) {
        Matcher form = FORM.matcher(header);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    /**
     * The kind that the token says it is; an institution's if it names none that we know; empty if it is no signed token with a
     * header of sensible length, so that nobody spends anything on it. Proves nothing.
     */
    static Optional<TokenKind> kind(String token) {
        return header(token).map(header -> {
            String type = type(header);
            return Arrays.stream(TokenKind.values())
                    .filter(kind -> kind.type().equalsIgnoreCase(type))
                    .findFirst()
                    .orElse(TokenKind.INSTITUTION);
        });
    }

    private static String type(JsonNode header) {
        String type = header.path("typ").asText("");
        return type.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE_PREFIX)
                ? type.substring(MEDIA_TYPE_PREFIX.length())
                : type;
    }

    private static Optional<JsonNode> header(String token) {
        int end = token.indexOf('.');
        int payloadEnd = token.indexOf('.', end + 1);
        if (end < 0 || end > LONGEST_HEADER || payloadEnd < 0 || token.indexOf('.', payloadEnd + 1) >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, end))))
                    .filter(JsonNode::isObject);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
