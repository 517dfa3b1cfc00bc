package io.github.otpgate.edge.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** Times as ISO 8601 text with their offset from UTC. The library's own reader takes bare numbers too, in units to be guessed. */
final class TextInstants extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    TextInstants() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        try {
            return Instant.parse(json.getText());
        } catch (DateTimeException unreadable) {
            return (Instant) context.handleWeirdStringValue(Instant.class, json.getText(), "expected ISO 8601");
        }
    }
}
