package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicSpecTest {

    @Test
    void lineOfATopicIsReadBackAsTheSameTopic() {
        TopicSpec topic = new TopicSpec(
                "otp.lockout", 3, Map.of("cleanup.policy", "compact,delete", "retention.ms", "-1", "x", "a=b"));

        assertThat(topic).hasToString("otp.lockout 3 cleanup.policy=compact,delete retention.ms=-1 x=a=b");
        assertThat(TopicSpec.parse(topic.toString())).isEqualTo(topic);
        assertThat(TopicSpec.parse("otp.reset 1")).isEqualTo(new TopicSpec("otp.reset", 1, Map.of()));
    }

    @Test
    void whatKafkaOrTheLineCannotTakeIsRefusedByName() {
        assertThatThrownBy(() -> new TopicSpec("otp reset", 1, Map.of())).hasMessageContaining("otp reset");
        assertThatThrownBy(() -> new TopicSpec("otp.reset", 0, Map.of())).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new TopicSpec("otp.reset", 1, Map.of("retention.ms", "1 day")))
                .hasMessageContaining("retention.ms=1 day");
    }
}
