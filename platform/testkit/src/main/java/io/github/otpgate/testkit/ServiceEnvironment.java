package io.github.otpgate.testkit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Environments of packaged services that a test runs beside the one under test. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    /** The variables of a service with these secrets, of {@link TestSecrets}, that listens at this port of this machine. */
    static Map<String, String> of(Map<String, String> secrets, int port, Map<String, String> settings) {
        Map<String, String> config = new HashMap<>(secrets);
        config.putAll(TestTokens.publicKeyConfig());
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.http.port", Integer.toString(port));
        config.putAll(settings);
        Map<String, String> environment = new HashMap<>();
        config.forEach((name, value) -> environment.put(variable(name), value));
        return environment;
    }

    /** MicroProfile Config's name of a property in the environment. */
    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
