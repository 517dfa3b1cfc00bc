package io.github.otpgate.testkit.cost;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * The processor time of the server that runs in this JVM: of the threads that serve requests, not of the test, the compiler or the
 * collector. Unlike the time on the clock it does not depend on what else the machine does.
 */
final class ServerTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String[] SERVING = {"vert.x-eventloop-thread", "executor-thread", "vert.x-worker-thread"};

    private ServerTime() {}

    /** Nanoseconds so far. */
    static long nanos() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && Arrays.stream(SERVING).anyMatch(thread.getThreadName()::startsWith))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }
}
