package io.github.otpgate.local;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Configuration by environment, as a deployment would give it: for the services, and for a command run against the stack. */
final class StackEnvironment {

    /** Connections are open and classes loaded; who waits for a stack is not to wait for compilers as well. */
    private static final String HARDLY_WARM = "20";

    private final EmbeddedServers servers;
    private final Links links;
    private final Map<StackService, Map<String, String>> changes = new EnumMap<>(StackService.class);
    private final StackSecrets secrets = new StackSecrets();
    private final Map<StackService, Database> databases = new EnumMap<>(StackService.class);
    private final String publicUrl;
    private final Path institutions;

    StackEnvironment(EmbeddedServers servers, Links links, String publicUrl, Path institutions) {
        this.servers = servers;
        this.links = links;
        this.publicUrl = publicUrl;
        this.institutions = institutions;
        databases.put(StackService.REGISTRATION, servers.postgres().createDatabase("registration"));
        databases.put(StackService.VERIFICATION, servers.postgres().createDatabase("verification"));
        databases.put(StackService.RESET, servers.postgres().createDatabase("reset"));
    }

    /**
     * What one instance of a service finds in its environment.
     *
     * @param inside the addresses of the services that others ask
     */
    synchronized Map<String, String> forService(StackService service, int port, Map<StackService, String> inside) {
        Map<String, String> environment = new HashMap<>(secrets.environment(service));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(links.environment(service, servers, Optional.ofNullable(databases.get(service))));
        environment.put("MP_JWT_VERIFY_ISSUER", publicUrl + "/dev");
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", publicUrl + "/dev/jwks");
        environment.put("OTPGATE_INSTITUTIONS_FILE", institutions.toString());
        environment.put("OTPGATE_WARM_UP_ROUNDS", HARDLY_WARM);
        if (service != StackService.LOCKOUT) {
            environment.put("OTPGATE_LOCKOUT_URL", inside.getOrDefault(StackService.LOCKOUT, ""));
        }
        if (service == StackService.REGISTRATION) {
            environment.put("OTPGATE_PUBLIC_URL", publicUrl);
            environment.put("OTPGATE_RESET_URL", inside.getOrDefault(StackService.RESET, ""));
        }
        environment.putAll(changes.getOrDefault(service, Map.of()));
        return environment;
    }

    /** Instances of the service that are started from now on find these values in place of the former ones. */
    synchronized void change(StackService service, Map<String, String> values) {
        changes.computeIfAbsent(service, first -> new HashMap<>()).putAll(values);
    }

    /** What a command finds that is run against the stack. */
    Map<String, String> forCommand(Path logs) {
        return Map.of(
                "OTPGATE_URL", publicUrl,
                "OTPGATE_REDIS_URL", servers.redis().url(),
                "OTPGATE_KAFKA_BOOTSTRAP", servers.kafka().bootstrapServers(),
                "OTPGATE_LOG_DIR", logs.toString(),
                "OTPGATE_REGISTRATION_DB",
                        databases.get(StackService.REGISTRATION).psqlUrl(),
                "OTPGATE_VERIFICATION_DB",
                        databases.get(StackService.VERIFICATION).psqlUrl(),
                "OTPGATE_RESET_DB", databases.get(StackService.RESET).psqlUrl());
    }
}
