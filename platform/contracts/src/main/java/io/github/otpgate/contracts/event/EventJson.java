package io.github.otpgate.contracts.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Events as JSON. Readers ignore fields that they do not know and refuse events that lack one they need. */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private EventJson() {}

    /** The event as UTF-8 JSON. */
    public static byte[] write(TraineeEvent event) {
        return text(event).getBytes(StandardCharsets.UTF_8);
    }

    /** The event as JSON text. */
    public static String text(TraineeEvent event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event cannot be written: " + event.type(), impossible);
        }
    }

    /** @throws UnreadableEventException if these bytes are not an event of this type */
    public static <E extends TraineeEvent> E read(byte[] json, Class<E> type) {
        try {
            E event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new UnreadableEventException(type.getSimpleName() + ": empty", null);
            }
            return event;
        } catch (IOException | IllegalArgumentException unreadable) {
            // The parser's own message quotes its input; only the place is told on.
            throw new UnreadableEventException(
                    type.getSimpleName() + ": " + unreadable.getClass().getSimpleName(), null);
        }
    }

    /** @throws UnreadableEventException if the wire name is unknown or these bytes are not such an event */
    public static TraineeEvent read(byte[] json, String wireName) {
        EventType type = EventType.ofWireName(wireName)
                .orElseThrow(() -> new UnreadableEventException("unknown event type " + wireName, null));
        return read(json, type.record());
    }
}
