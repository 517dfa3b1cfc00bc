package io.github.otpgate.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Configures a Quarkus test with {@link TestSecrets} and the issuer of {@link TestTokens}:
 *
 * <pre>{@code
 * @WithTestResource(
 *         value = SecretsResource.class,
 *         initArgs = @ResourceArg(name = SecretsResource.SERVICE, value = "verification-service"))
 * }</pre>
 *
 * The argument is for services that call others, and gives them their private key.
 */
public final class SecretsResource implements QuarkusTestResourceLifecycleManager {

    /** Argument: the calling service's name. */
    public static final String SERVICE = "service";

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        String service = arguments.get(SERVICE);
        Map<String, String> config =
                new HashMap<>(service == null ? TestSecrets.config() : TestSecrets.config(service));
        config.putAll(TestTokens.publicKeyConfig());
        return config;
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
