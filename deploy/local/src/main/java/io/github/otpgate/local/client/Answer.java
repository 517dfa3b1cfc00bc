package io.github.otpgate.local.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered: HTTP status and JSON body; an empty object where there was none. */
public record Answer(int status, JsonNode body) {

    public String text(String field) {
        return body.path(field).asText();
    }

    /** The problem's slug, the end of its {@code type}. */
    public String slug() {
        String type = text("type");
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
