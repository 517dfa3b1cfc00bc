package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.embedded.ServiceProcess;
import io.github.otpgate.embedded.TestCertificates;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that have a certificate, but of another authority than the operator's, are not spoken to. */
class UntrustedServersIT {

    private static final String NAME = "trusts-others";
    private static final String REDIS_REFUSED = "store-unreachable, because of javax.net.ssl.SSLHandshakeException";
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final StackFiles files = new StackFiles(new StackOptions(RunningStack.PROJECT, FreePorts.next(), 1));
    private EmbeddedServers servers;
    private StackEnvironment environment;

    @BeforeEach
    void start(@TempDir Path theirs, @TempDir Path others) {
        Links links = new OthersTrusted(
                new SecuredLinks(TestCertificates.create(theirs)), new SecuredLinks(TestCertificates.create(others)));
        servers = EmbeddedServers.start(
                links.servers(EmbeddedServers.with().postgres().redis().kafka(StackTopics.all())));
        environment = new StackEnvironment(servers, links, "http://localhost:1", files.writeInstitutions());
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void nothingIsMigrated() throws Exception {
        environment.change(
                StackService.RESET, Map.of("QUARKUS_INIT_AND_EXIT", "true", "QUARKUS_FLYWAY_CONNECT_RETRIES", "0"));

        assertThat(launch(StackService.RESET, 0).awaitEnd()).as(log()).isNotZero();
        assertThat(log()).contains("PKIX path");
    }

    @Test
    void lockoutServiceDoesNotGetBeyondItsStart() throws Exception {
        int port = FreePorts.next();
        ServiceProcess service = launch(StackService.LOCKOUT, port);
        try {
            await().atMost(STARTED_WITHIN).until(() -> log().contains(REDIS_REFUSED));

            HttpResponse<String> answer = await().atMost(STARTED_WITHIN)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> start(port), Objects::nonNull);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(new JsonObject(answer.body()).getJsonArray("checks"))
                    .map(JsonObject.class::cast)
                    .filteredOn(check -> check.getString("name").equals("stores"))
                    .singleElement()
                    .extracting(check -> check.getString("status"))
                    .isEqualTo("DOWN");
        } finally {
            service.stop();
        }
    }

    private ServiceProcess launch(StackService service, int port) {
        return ServiceProcess.start(
                NAME,
                files.packaged(service),
                port,
                environment.forService(
                        service,
                        port,
                        Map.of(StackService.LOCKOUT, "http://localhost:1", StackService.RESET, "http://localhost:1")),
                files.log(NAME));
    }

    private HttpResponse<String> start(int port) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/q/health/started");
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private String log() throws IOException {
        return Files.readString(files.log(NAME));
    }

    /** The servers show one authority's certificates, the services trust another. */
    private record OthersTrusted(Links theirs, Links others) implements Links {

        @Override
        public EmbeddedServers.Options servers(EmbeddedServers.Options servers) {
            return theirs.servers(servers);
        }

        @Override
        public Map<String, String> environment(
                StackService service, EmbeddedServers servers, Optional<Database> database) {
            return others.environment(service, servers, database);
        }
    }
}
