package io.github.otpgate.contracts.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.otpgate.contracts.lockout.LockoutState;
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
        return text((Object) event);
    }

    /** The state as JSON text, just as events carry it. */
    public static String text(LockoutState state) {
        return text((Object) state);
    }

    /** @throws UnreadableEventException if these bytes are not an event of this type */
    public static <E extends TraineeEvent> E read(byte[] json, Class<E> type) {
        return readAny(json, type);
    }

    /** @throws UnreadableEventException if this text is not a state */
    public static LockoutState readState(String json) {
        return readAny(json.getBytes(StandardCharsets.UTF_8), LockoutState.class);
    }

    private static String text(Object written) {
        try {
            return MAPPER.writeValueAsString(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "cannot be written: " + written.getClass().getSimpleName(), impossible);
        }
    }

    private static <T> T readAny(byte[] json, Class<T> type) {
        try {
            T read = MAPPER.readValue(json, type);
            if (read == null) {
                throw new UnreadableEventException(type.getSimpleName() + ": empty", null);
            }
            return read;
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
