package io.github.otpgate.outbox.pool;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration of tests that run without Quarkus. */
final class TestPostgresConfig {

    private TestPostgresConfig() {}

    /** The defaults, but for how long an answer is waited for. */
    static PostgresConfig impatient() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(PostgresConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("otpgate.postgresql.answer-timeout", "2s"), "test", 500))
                .build()
                .getConfigMapping(PostgresConfig.class);
    }
}
