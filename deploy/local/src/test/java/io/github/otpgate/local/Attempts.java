package io.github.otpgate.local;

import io.github.otpgate.local.client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many attempts that all begin at the same moment. */
final class Attempts {

    private Attempts() {}

    /** The answers, in no order. */
    static List<Answer> atOnce(List<Callable<Answer>> attempts) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
        CountDownLatch begin = new CountDownLatch(1);
        try {
            List<Future<Answer>> running = attempts.stream()
                    .map(attempt -> threads.submit(() -> {
                        begin.await();
                        return attempt.call();
                    }))
                    .toList();
            begin.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
