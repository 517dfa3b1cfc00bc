package io.github.otpgate.registration.api;

import io.github.otpgate.edge.problem.UnavailableException;
import io.github.otpgate.outbox.StoreOutage;
import io.github.otpgate.serviceclient.ServiceUnavailableException;
import io.smallrye.mutiny.Uni;

/** What the caller hears when a service that has to be asked, or PostgreSQL, is unavailable: {@code unavailable} 503, and nothing is guessed. */
final class Availability {

    private Availability() {}

    /** The work goes on to its end even when the caller hangs up: what has begun to be written is written. */
    static <T> Uni<T> of(Uni<T> answer) {
        return Uni.createFrom()
                .<T>emitter(end -> answer.subscribe().with(end::complete, end::fail))
                .onFailure(Availability::isOutage)
                .transform(outage -> new UnavailableException("lockout-service, reset-service or PostgreSQL", outage));
    }

    private static boolean isOutage(Throwable failure) {
        return failure instanceof ServiceUnavailableException || StoreOutage.isOne(failure);
    }
}
