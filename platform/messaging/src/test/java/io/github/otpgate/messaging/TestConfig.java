package io.github.otpgate.messaging;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The configuration of tests that run without Quarkus: the defaults, with shorter waits. */
final class TestConfig {

    static final int RETRIES = 2;

    private TestConfig() {}

    static MessagingConfig with(String... namesAndValues) {
        Map<String, String> values = new HashMap<>(Map.of(
                "quarkus.application.name", "messaging-test",
                "otpgate.messaging.retries", Integer.toString(RETRIES),
                "otpgate.messaging.back-off.first", "10ms",
                "otpgate.messaging.back-off.longest", "100ms",
                "otpgate.messaging.consumers.lag-interval", "50ms",
                "otpgate.messaging.consumers.stop-timeout", "1s"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put("otpgate.messaging." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(MessagingConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 500))
                .build()
                .getConfigMapping(MessagingConfig.class);
    }
}
