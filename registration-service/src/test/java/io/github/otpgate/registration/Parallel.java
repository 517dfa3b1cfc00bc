package io.github.otpgate.registration;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Does things at once. */
final class Parallel {

    private Parallel() {}

    /** What this many calls of the one task answer. */
    static <T> List<T> of(int calls, Callable<T> task) {
        return of(IntStream.range(0, calls).mapToObj(call -> task).toList());
    }

    /** What these tasks answer, all of them let go at the same moment. */
    static <T> List<T> of(List<Callable<T>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CountDownLatch ready = new CountDownLatch(tasks.size());
            List<Future<T>> answers = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return task.call();
                    }))
                    .toList();
            return answers.stream().map(Parallel::get).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
