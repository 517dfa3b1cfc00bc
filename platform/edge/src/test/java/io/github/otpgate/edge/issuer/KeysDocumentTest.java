package io.github.otpgate.edge.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysDocumentTest {

    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void documentIsReadAsItIs() throws Exception {
        assertThat(read(answer -> answer.end("{\"keys\":[]}"))).isEqualTo("{\"keys\":[]}");
    }

    @Test
    void anythingButAnAnswerInTimeFails() {
        assertFails(answer -> answer.setStatusCode(503).end("{}"), "503");
        assertFails(
                answer -> answer.setStatusCode(302)
                        .putHeader("Location", "/elsewhere")
                        .end(),
                "302");
        assertFails(answer -> answer.setChunked(true).write("a".repeat(300_000)), "bytes");
        assertFails(answer -> {}, "timeout");
        assertFails(
                answer -> vertx.setPeriodic(50, tick -> {
                    if (!answer.closed()) {
                        answer.setChunked(true).write(" ");
                    }
                }),
                "");
    }

    private void assertFails(Consumer<HttpServerResponse> issuer, String why) {
        assertThatThrownBy(() -> read(issuer))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining(why);
    }

    private String read(Consumer<HttpServerResponse> issuer) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> issuer.accept(request.response()))
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        return new KeysDocument(vertx, new NoTls(), "http://localhost:" + server.actualPort() + "/jwks", TIMEOUT)
                .read()
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static final class NoTls implements TlsConfigurationRegistry {

        @Override
        public Optional<TlsConfiguration> get(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<TlsConfiguration> getDefault() {
            return Optional.empty();
        }

        @Override
        public void register(String name, TlsConfiguration configuration) {
            throw new UnsupportedOperationException();
        }
    }
}
