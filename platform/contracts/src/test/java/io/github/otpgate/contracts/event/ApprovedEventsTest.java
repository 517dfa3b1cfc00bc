package io.github.otpgate.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in {@code approved/} is read by other services and lies in topics for years. A change of a file here is a change of
 * the wire: it needs a new version of the event, and a new file.
 */
class ApprovedEventsTest {

    private static final String EXAMPLES = "io.github.otpgate.contracts.event.EventExamples#all";

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void eventsAreWrittenAsApproved(TraineeEvent event) {
        assertThat(new String(EventJson.write(event), UTF_8))
                .isEqualTo(approved(event.type()))
                .isEqualTo(EventJson.text(event));
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void approvedEventsAreReadBack(TraineeEvent event) {
        byte[] json = approved(event.type()).getBytes(UTF_8);

        assertThat(EventJson.read(json, event.type().wireName())).isEqualTo(event);
        assertThat(EventJson.read(json, event.type().record())).isEqualTo(event);
    }

    @Test
    void everyEventHasAnExample() {
        assertThat(EventExamples.all().map(TraineeEvent::type)).containsExactlyInAnyOrder(EventType.values());
    }

    @Test
    void everyKindOfEventHasATypeWithItsVersion() {
        assertThat(Arrays.stream(EventType.values()).<Class<?>>map(EventType::record))
                .containsExactlyInAnyOrder(TraineeEvent.class.getPermittedSubclasses());
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(type.wireName()).matches("io\\.github\\.otpgate(\\.[a-z]+)+\\.v[1-9]"))
                .extracting(EventType::wireName)
                .doesNotHaveDuplicates();
    }

    private static String approved(EventType type) {
        String file = "/approved/" + type.wireName() + ".json";
        try (var resource = ApprovedEventsTest.class.getResourceAsStream(file)) {
            assertThat(resource).as(file).isNotNull();
            return new String(resource.readAllBytes(), UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
