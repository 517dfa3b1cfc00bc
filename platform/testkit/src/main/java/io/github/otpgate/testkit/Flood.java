package io.github.otpgate.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Calls made by several threads without a pause, until it is closed. */
public final class Flood implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong made = new AtomicLong();
    private volatile boolean over;

    private Flood() {}

    /** Begins at once. */
    public static Flood of(int threads, Runnable call) {
        Flood flood = new Flood();
        for (int number = 0; number < threads; number++) {
            Thread thread = new Thread(() -> flood.run(call), "flood-" + number);
            thread.setDaemon(true);
            flood.threads.add(thread);
            thread.start();
        }
        return flood;
    }

    /** How many calls were made so far. */
    public long made() {
        return made.get();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void run(Runnable call) {
        while (!over) {
            call.run();
            made.incrementAndGet();
        }
    }
}
