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
import java.util.function.Supplier;

/** Attempts as callers make them: many at the same moment, and again if nobody judged them. */
final class Attempts {

    private static final int AGAIN = 5;

    private Attempts() {}

    /** The same attempt again until it is judged: services that are busy, or have just started, may say that they did not. */
    static Answer judged(Supplier<Answer> attempt) {
        Answer answer = attempt.get();
        for (int again = 0; again < AGAIN && notJudged(answer); again++) {
            answer = attempt.get();
        }
        return answer;
    }

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

    private static boolean notJudged(Answer answer) {
        return answer.slug().equals("unavailable") || answer.text("code").equals("IE001");
    }
}
