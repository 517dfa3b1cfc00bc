package io.github.otpgate.local;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work over and over, by several threads, until it is stopped. The first failure of a thread is its end. */
final class Traffic<T> implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();
    private final Queue<T> done = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    private Traffic(int atOnce) {
        this.threads = Executors.newFixedThreadPool(atOnce);
    }

    static <T> Traffic<T> of(int atOnce, Callable<T> work) {
        Traffic<T> traffic = new Traffic<>(atOnce);
        for (int i = 0; i < atOnce; i++) {
            traffic.running.add(traffic.threads.submit(() -> {
                while (!traffic.stopping) {
                    traffic.done.add(work.call());
                }
                return null;
            }));
        }
        return traffic;
    }

    /** Waits until that much more work is done, or some of it has failed. */
    void awaitMore(int count) {
        int wanted = done.size() + count;
        await().atMost(PATIENCE)
                .until(() -> done.size() >= wanted || running.stream().anyMatch(Future::isDone));
    }

    /**
     * What was done.
     *
     * @throws ExecutionException if some of it failed
     */
    List<T> stop() throws InterruptedException, ExecutionException {
        stopping = true;
        for (Future<?> thread : running) {
            thread.get();
        }
        return List.copyOf(done);
    }

    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
    }
}
