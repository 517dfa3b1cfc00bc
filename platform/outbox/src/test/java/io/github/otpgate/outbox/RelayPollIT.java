package io.github.otpgate.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.PostgresResource;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RelayPollIT.ShortPollWithoutTelemetry.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class RelayPollIT {

    @Inject
    Outbox outbox;

    @Inject
    TopicReader topic;

    @Inject
    PrometheusMeterRegistry prometheus;

    @Test
    void eventThatNobodyWokeTheRelayForIsSent() {
        TraineeKey trainee = TestEvents.trainee();
        ResetApproved event = TestEvents.event(trainee, 1);

        Reactive.run(() -> Panache.withTransaction(() -> outbox.append(event)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(topic.events(trainee)).containsExactly(event));
    }

    @Test
    void metersHaveTheNamesThatDashboardsKnow() {
        await().untilAsserted(() -> assertThat(prometheus.scrape())
                .contains("otp_outbox_backlog_events ", "otp_outbox_oldest_age_seconds "));
    }

    /** The relay is never woken, and OpenTelemetry is switched off. */
    public static class ShortPollWithoutTelemetry implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("otpgate.outbox.relay.poll-interval", "200ms", "quarkus.otel.sdk.disabled", "true");
        }
    }
}
