package io.github.otpgate.lockoutclient;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * {@code otp_lockout_questions_total}: how questions to lockout-service ended, retries included; each that was
 * {@code unavailable} was a refusal of the service's own caller.
 */
@ApplicationScoped
class Questions {

    private final MeterRegistry metrics;

    Questions(MeterRegistry metrics) {
        this.metrics = metrics;
        for (Question question : Question.values()) {
            for (Outcome outcome : Outcome.values()) {
                counter(question, outcome);
            }
        }
    }

    /** The same answer or failure, counted. */
    <T> Uni<T> counted(Question question, Uni<T> asked) {
        return asked.onItem()
                .invoke(answer -> counter(question, Outcome.ANSWERED).increment())
                .onFailure()
                .invoke(failure -> counter(question, Outcome.UNAVAILABLE).increment());
    }

    private Counter counter(Question question, Outcome outcome) {
        return Counter.builder("otp.lockout.questions")
                .description("Questions to lockout-service, by how they ended")
                .tag("question", label(question))
                .tag("outcome", label(outcome))
                .register(metrics);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What is asked. */
    enum Question {
        SETTLE,
        RAISE_GENERATION,
        FIND_LOCK
    }

    private enum Outcome {
        ANSWERED,
        UNAVAILABLE
    }
}
