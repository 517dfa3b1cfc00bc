package io.github.otpgate.testkit.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.token.ServiceTokenVerifier;
import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.PostgresResource;
import io.github.otpgate.testkit.RedisResource;
import io.github.otpgate.testkit.SecretsResource;
import io.github.otpgate.testkit.TestSecrets;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What every Quarkus test with these resources finds. Its two heirs run in two starts of one application. */
@WithTestResource(PostgresResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(
        value = SecretsResource.class,
        initArgs = @ResourceArg(name = SecretsResource.SERVICE, value = "reset-service"))
abstract class ApplicationContract {

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    MutableClock mutableClock;

    @Test
    void theApplicationsClockIsMovedByTheTest() {
        Instant before = clock.instant();

        mutableClock.advance(Duration.ofMinutes(1));

        assertThat(clock).isSameAs(mutableClock);
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void testAndApplicationHaveTheSameSecrets() {
        assertThat(Map.copyOf(TestSecrets.config("reset-service")))
                .allSatisfy((name, value) ->
                        assertThat(config.getValue(name, String.class)).isEqualTo(value));
        assertThat(TestTokens.publicKeyConfig())
                .allSatisfy((name, value) ->
                        assertThat(config.getValue(name, String.class)).isEqualTo(value));
        assertThat(new ServiceTokenVerifier(
                                "lockout-service", config.getValue("otpgate.service-token.callers", String.class))
                        .read(TestTokens.service("reset-service", "lockout-service"), Instant.now()))
                .contains("reset-service");
    }

    @Test
    void everyStartHasItsOwnDatabaseAndGroupsOnTheSameServers() {
        String database = config.getValue("quarkus.datasource.reactive.url", String.class);
        String profile = getClass().getSimpleName();

        int starts = Seen.values("starts", profile).size();

        assertThat(Seen.values("databases", database)).hasSize(starts);
        assertThat(Seen.values("groups", config.getValue(KafkaResource.GROUP_SUFFIX, String.class)))
                .hasSize(starts);
        assertThat(Seen.values("postgres", database.replaceFirst("/[^/]*$", "")))
                .hasSize(1);
        assertThat(Seen.values("redis", config.getValue("quarkus.redis.hosts", String.class)))
                .hasSize(1);
        assertThat(Seen.values("kafka", config.getValue("kafka.bootstrap.servers", String.class)))
                .hasSize(1);
    }
}
