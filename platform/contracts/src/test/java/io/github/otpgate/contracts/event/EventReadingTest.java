package io.github.otpgate.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MAY_BE_MISSING_IN_AN_ATTEMPT =
            Set.of("userId", "generation", "stepOffset", "state");
    private static final String PERSONAL = "홍길동 010-1234-5678";

    @ParameterizedTest
    @MethodSource("io.github.otpgate.contracts.event.EventExamples#all")
    void fieldsOfLaterVersionsAreIgnored(TraineeEvent event) {
        ObjectNode json = json(event).put("later", "field");
        json.putObject("nested").put("later", 1);

        assertThat(read(json, event)).isEqualTo(event);
    }

    @TestFactory
    Stream<DynamicTest> anEventThatLacksAFieldIsRefused() {
        return EventExamples.all().flatMap(event -> fields(json(event))
                .filter(field -> isNeeded(event, field))
                .map(field -> DynamicTest.dynamicTest(event.type() + " without " + field, () -> {
                    ObjectNode missing = json(event);
                    missing.remove(field);
                    ObjectNode empty = json(event).putNull(field);

                    assertRefused(missing, event);
                    assertRefused(empty, event);
                })));
    }

    @Test
    void aStateThatLacksACountIsRefused() {
        for (String field :
                List.of("version", "consecutiveFailures", "lockVersion", "generation", "lastStep", "failureTimes")) {
            ObjectNode json = json(EventExamples.LOCKOUT_CHANGED);
            ((ObjectNode) json.get("state")).remove(field);

            assertRefused(json, EventExamples.LOCKOUT_CHANGED);
        }
    }

    @Test
    void anAttemptOfNobodyKnownIsReadWithoutDeviceAndState() {
        ObjectNode json = json(EventExamples.VERIFICATION_ATTEMPTED);
        List.of("userId", "generation", "stepOffset", "state").forEach(json::remove);

        VerificationAttempted read = (VerificationAttempted) read(json, EventExamples.VERIFICATION_ATTEMPTED);

        assertThat(read.generation()).isNull();
        assertThat(read.state()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "generation, 0",
        "generation, -1",
        "generation, 1.5",
        "generation, '\"3\"'",
        "kind, 1",
        "kind, '\"TELEPATHY\"'",
        "occurredAt, '\"yesterday\"'",
        "eventId, '\"1\"'",
        "institution, '\"홍길동\"'",
        "traineeKey, '\"01012345678\"'"
    })
    void aFieldOfAnotherFormIsRefused(String field, String value) throws Exception {
        ObjectNode json = json(EventExamples.DEVICE_ACTIVATED);
        json.set(field, JSON.readTree(value));

        assertRefused(json, EventExamples.DEVICE_ACTIVATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"홍길동 010-1234-5678\"",
                "{",
                "{\"홍길동 010-1234-5678\"",
                "{}{}",
                "\u0000"
            })
    void whatIsNoObjectIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> EventJson.read(text.getBytes(UTF_8), DeviceRemoved.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .hasMessageStartingWith("DeviceRemoved: ")
                .hasMessageNotContainingAny("홍", "1234");
    }

    @Test
    void textBehindTheEventIsRefused() {
        byte[] twice = (EventJson.text(EventExamples.DEVICE_REMOVED) + "{}").getBytes(UTF_8);

        assertThatThrownBy(() -> EventJson.read(twice, DeviceRemoved.class))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void valuesOfABadEventAreNotQuoted() {
        ObjectNode json = json(EventExamples.DEVICE_ACTIVATED).put("kind", PERSONAL);

        assertThatThrownBy(() -> read(json, EventExamples.DEVICE_ACTIVATED))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .hasMessageNotContainingAny("홍", "1234", "ciphertext");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"io.github.otpgate.device.activated.v2", "io.github.otpgate.device", "", "DEVICE_ACTIVATED"})
    void anUnknownTypeOrVersionIsRefused(String wireName) {
        byte[] json = EventJson.write(EventExamples.DEVICE_ACTIVATED);

        assertThatThrownBy(() -> EventJson.read(json, wireName))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessage("unknown event type " + wireName);
    }

    private static boolean isNeeded(TraineeEvent event, String field) {
        boolean attempt = event instanceof VerificationAttempted;
        return !attempt || !MAY_BE_MISSING_IN_AN_ATTEMPT.contains(field);
    }

    private static void assertRefused(ObjectNode json, TraineeEvent original) {
        assertThatThrownBy(() -> read(json, original))
                .as(json.toString())
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause();
    }

    private static TraineeEvent read(ObjectNode json, TraineeEvent original) {
        return EventJson.read(json.toString().getBytes(UTF_8), original.type().record());
    }

    private static ObjectNode json(TraineeEvent event) {
        try {
            return (ObjectNode) JSON.readTree(EventJson.write(event));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> fields(ObjectNode json) {
        return json.properties().stream().map(Map.Entry::getKey);
    }
}
