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

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDIA_TYPE_PREFIX = "application/";

    private BearerToken() {}

    /** The token in a header {@code Authorization}. */
    static Optional<String> in(String header) {
        Matcher form = FORM.matcher(header);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    /** The kind that the token says it is; an institution's if it says nothing that we know. Proves nothing. */
    static TokenKind kind(String token) {
        String type = type(token);
        return Arrays.stream(TokenKind.values())
                .filter(kind -> kind.type().equalsIgnoreCase(type))
                .findFirst()
                .orElse(TokenKind.INSTITUTION);
    }

    private static String type(String token) {
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]));
            String type = header == null ? "" : header.path("typ").asText("");
            return type.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE_PREFIX)
                    ? type.substring(MEDIA_TYPE_PREFIX.length())
                    : type;
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }
}
