package io.github.otpgate.contracts.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTest {

    private static final String DAYS_30 = Long.toString(Duration.ofDays(30).toMillis());
    private static final String DAYS_90 = Long.toString(Duration.ofDays(90).toMillis());

    @Test
    void namesAreTheArchitectures() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::topicName))
                .containsExactly("otp.device", "otp.verification", "otp.lockout", "otp.reset");
    }

    @Test
    void statesAreCompactedSoThatTheNewestOfATraineeStaysForEver() {
        assertThat(Topic.DEVICE.settings()).isEqualTo(Map.of("cleanup.policy", "compact"));
        assertThat(Topic.LOCKOUT.settings()).isEqualTo(Map.of("cleanup.policy", "compact"));
    }

    @Test
    void happeningsAreKeptForThirtyDays() {
        assertThat(Topic.VERIFICATION.settings())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", DAYS_30));
        assertThat(Topic.RESET.settings()).isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", DAYS_30));
    }

    @Test
    void deadLettersLieBesideTheirTopicAndOutliveIt() {
        assertThat(Topic.RESET.deadLetterName()).isEqualTo("otp.reset.dead");
        assertThat(Topic.deadLetterSettings()).isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", DAYS_90));
    }
}
