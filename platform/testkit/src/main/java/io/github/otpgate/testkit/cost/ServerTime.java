package io.github.otpgate.testkit.cost;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The processor time of the server that runs in this JVM: of the threads that serve requests, not of the test, the compiler or the
 * collector. Unlike the time on the clock it does not depend on what else the machine does.
 */
final class ServerTime {

    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final String[] SERVING = {"vert.x-eventloop-thread", "executor-thread", "vert.x-worker-thread"};

    private final Map<Long, Long> before = perThread();

    private ServerTime() {}

    /** Measures from now on. */
    static ServerTime start() {
        return new ServerTime();
    }

    /** Nanoseconds since the start, of the threads that are still there. */
    long nanos() {
        return perThread().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    private static Map<Long, Long> perThread() {
        Map<Long, Long> times = new HashMap<>();
        for (Thread thread : threads()) {
            if (thread != null && Arrays.stream(SERVING).anyMatch(thread.getName()::startsWith)) {
                long time = TIMES.getThreadCpuTime(thread.getId());
                if (time >= 0) {
                    times.put(thread.getId(), time);
                }
            }
        }
        return times;
    }

    private static Thread[] threads() {
        ThreadGroup all = Thread.currentThread().getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[2 * all.activeCount() + 16];
        all.enumerate(threads);
        return threads;
    }
}
