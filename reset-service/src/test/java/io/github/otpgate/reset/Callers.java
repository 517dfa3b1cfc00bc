package io.github.otpgate.reset;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Callers who call at the same moment. */
final class Callers implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger answered = new AtomicInteger();

    @SafeVarargs
    final <T> CompletableFuture<List<T>> atOnce(Supplier<T>... calls) {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        List<CompletableFuture<T>> answers = Stream.of(calls)
                .map(call -> CompletableFuture.supplyAsync(() -> called(start, call), threads))
                .toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(all -> answers.stream().map(CompletableFuture::join).toList());
    }

    @SuppressWarnings("unchecked")
    <T> CompletableFuture<List<T>> atOnce(int callers, Supplier<T> call) {
        return atOnce(Collections.nCopies(callers, call).toArray(Supplier[]::new));
    }

    /** How many have an answer. */
    int answered() {
        return answered.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T called(CyclicBarrier start, Supplier<T> call) {
        try {
            start.await();
            T answer = call.get();
            answered.incrementAndGet();
            return answer;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
