package io.github.otpgate.serviceclient;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.Locale;

/**
 * Counts how questions to another service ended, retries included, in a metric with labels {@code question} and {@code outcome};
 * each that was {@code unavailable} was a refusal of the service's own caller.
 *
 * @param <Q> what is asked
 */
public final class CountedQuestions<Q extends Enum<Q>> {

    private final MeterRegistry metrics;
    private final String metric;
    private final String description;

    /** Every question is counted from zero on. */
    public CountedQuestions(MeterRegistry metrics, String metric, String description, Class<Q> questions) {
        this.metrics = metrics;
        this.metric = metric;
        this.description = description;
        for (Q question : questions.getEnumConstants()) {
            for (Outcome outcome : Outcome.values()) {
                counter(question, outcome);
            }
        }
    }

    /** The same answer or failure, counted. */
    public <T> Uni<T> counted(Q question, Uni<T> asked) {
        return asked.onItem()
                .invoke(answer -> counter(question, Outcome.ANSWERED).increment())
                .onFailure()
                .invoke(failure -> counter(question, Outcome.UNAVAILABLE).increment());
    }

    private Counter counter(Q question, Outcome outcome) {
        return Counter.builder(metric)
                .description(description)
                .tag("question", label(question))
                .tag("outcome", label(outcome))
                .register(metrics);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private enum Outcome {
        ANSWERED,
        UNAVAILABLE
    }
}
