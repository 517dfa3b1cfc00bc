package io.github.otpgate.lockout.testing;

import io.github.otpgate.lockout.application.LockoutConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Configuration without an application. */
public final class TestConfig {

    private TestConfig() {}

    /** The defaults but for these properties, named without {@code otpgate.lockout.}. */
    public static LockoutConfig with(Map<String, String> properties) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(LockoutConfig.class);
        properties.forEach((name, value) -> builder.withDefaultValue("otpgate.lockout." + name, value));
        return builder.withValidateUnknown(false)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(LockoutConfig.class);
    }
}
