package io.github.otpgate.lockout.events;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Threads for Kafka clients, which block; answers come on the caller's Vert.x context. */
final class OwnThreads {

    private final ExecutorService threads;

    OwnThreads(String name, int most) {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(most, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    <T> Uni<T> call(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            Uni<T> done = Uni.createFrom().item(work).runSubscriptionOn(threads);
            Context caller = Vertx.currentContext();
            return caller == null ? done : done.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }

    Uni<Void> run(Runnable work) {
        return call(() -> {
            work.run();
            return null;
        });
    }

    void stop() {
        threads.shutdown();
    }
}
