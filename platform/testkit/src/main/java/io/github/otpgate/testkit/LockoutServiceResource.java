package io.github.otpgate.testkit;

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
 * Gives a packaged service under test the real lockout-service, as it was built last, on the Redis and Kafka that all tests of
 * this JVM share. The module under test must be built after lockout-service. A test that wants to call it itself declares a field
 * of this type.
 */
public final class LockoutServiceResource implements QuarkusTestResourceLifecycleManager {

    private static final Path MODULE = Path.of("..", "lockout-service");
    private static final Path LOG = Path.of("target", "lockout-service.log");

    private ServiceProcess process;

    /** Its base URL. */
    public String url() {
        return "http://127.0.0.1:" + process.port();
    }

    @Override
    public Map<String, String> start() {
        SharedServers servers =
                SharedServers.start(EmbeddedServers.with().redis().kafka(KafkaResource.topics()));
        int port = FreePorts.next();
        process = ServiceProcess.start(
                "lockout-service", PackagedService.in(MODULE), port, environment(servers, port), LOG);
        try {
            process.awaitOpenShards(HttpClient.newHttpClient());
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
        return Map.of("otpgate.lockout.url", url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(LockoutServiceResource.class));
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    private static Map<String, String> environment(SharedServers servers, int port) {
        return ServiceEnvironment.of(
                TestSecrets.config(),
                port,
                Map.of(
                        "quarkus.redis.hosts", servers.redisUrl(),
                        "kafka.bootstrap.servers", servers.kafkaBootstrapServers(),
                        "otpgate.lockout.rebuild.quiet-period", "1s"));
    }
}
