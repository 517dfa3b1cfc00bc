package io.github.otpgate.testkit;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.embedded.PackagedService;
import io.github.otpgate.embedded.ServiceProcess;
import io.github.otpgate.embedded.SharedServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives a packaged service under test the real reset-service, as it was built last, for the identity proofs that it claims: with a
 * database of its own, and without a lockout-service, as no lock is lifted. The module under test must be built after
 * reset-service.
 */
public final class ResetServiceResource implements QuarkusTestResourceLifecycleManager {

    private static final Path MODULE = Path.of("..", "reset-service");
    private static final Path LOG = Path.of("target", "reset-service.log");

    private ServiceProcess process;

    @Override
    public Map<String, String> start() {
        SharedServers servers =
                SharedServers.start(EmbeddedServers.with().postgres().kafka(KafkaResource.topics()));
        int port = FreePorts.next();
        process = ServiceProcess.start(
                "reset-service", PackagedService.in(MODULE), port, environment(servers, port), LOG);
        try {
            process.awaitReady(HttpClient.newHttpClient());
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
        return Map.of("otpgate.reset.url", "http://127.0.0.1:" + port);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    private static Map<String, String> environment(SharedServers servers, int port) {
        Database database = servers.createDatabase("reset");
        return ServiceEnvironment.of(
                TestSecrets.config("reset-service"),
                port,
                Map.of(
                        "quarkus.datasource.reactive.url", database.reactiveUrl(),
                        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                        "quarkus.datasource.username", database.username(),
                        "quarkus.datasource.password", database.password(),
                        "kafka.bootstrap.servers", servers.kafkaBootstrapServers(),
                        "otpgate.lockout.url", "http://lockout.invalid"));
    }
}
