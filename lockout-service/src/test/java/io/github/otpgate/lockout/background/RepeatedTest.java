package io.github.otpgate.lockout.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.lockout.background.Repeated.Next;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedTest {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Vertx VERTX = Vertx.vertx();

    private final Logger logger = Logger.getLogger(Repeated.class.getName());
    private final Said said = new Said();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @BeforeEach
    void listen() {
        logger.addHandler(said);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(said);
    }

    @Test
    void aFailureIsSaidOnceAndTheWorkGoesOn() {
        AtomicInteger runs = new AtomicInteger();
        Repeated loop = loop(() -> runs.incrementAndGet() < 4
                ? Uni.createFrom().failure(new IllegalStateException("away"))
                : Uni.createFrom().item(Next.LATER));

        loop.start();

        await().until(() -> runs.get() > 4);
        loop.stop();
        assertThat(said.errors()).hasSize(1);
    }

    @Test
    void workThatFailsBecauseItsStoresCloseIsNoError() {
        CompletableFuture<Next> work = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Repeated loop = loop(() -> {
            begun.complete(null);
            return Uni.createFrom().completionStage(work);
        });
        loop.start();
        begun.join();

        loop.stop();
        work.completeExceptionally(new IllegalStateException("closed"));

        // The loops' event loop has done what came before.
        CompletableFuture<Void> later = new CompletableFuture<>();
        VERTX.setTimer(100, ignored -> later.complete(null));
        later.join();
        assertThat(said.errors()).isEmpty();
    }

    private static Repeated loop(Supplier<Uni<Next>> work) {
        return new Repeated("test", onlyWoken -> work.get(), PAUSE, PAUSE, VERTX);
    }

    private static final class Said extends Handler {

        private final List<String> errors = new CopyOnWriteArrayList<>();

        List<String> errors() {
            return errors;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
