package io.github.otpgate.local;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Nothing is encrypted, as nothing leaves this machine. */
final class PlainLinks implements Links {

    @Override
    public EmbeddedServers.Options servers(EmbeddedServers.Options servers) {
        return servers;
    }

    @Override
    public Map<String, String> environment(StackService service, EmbeddedServers servers, Optional<Database> database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers());
        if (service == StackService.LOCKOUT) {
            environment.put("QUARKUS_REDIS_HOSTS", servers.redis().url());
        }
        database.ifPresent(own -> environment.putAll(Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", own.reactiveUrl(),
                "QUARKUS_DATASOURCE_JDBC_URL", own.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", own.username(),
                "QUARKUS_DATASOURCE_PASSWORD", own.password())));
        return environment;
    }
}
