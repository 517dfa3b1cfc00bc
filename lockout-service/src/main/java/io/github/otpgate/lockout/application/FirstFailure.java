package io.github.otpgate.lockout.application;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first failure of many things that are done at once. Mutiny's {@code merge} alone is not enough: it completes as if nothing had
 * happened when a thing fails at the very moment at which the last one ends, as Reactor's did (reactor-core issue 2618).
 */
public final class FirstFailure {

    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** One of the things. */
    public <T> Uni<T> of(Uni<T> one) {
        return one.onFailure().invoke(failed -> failure.compareAndSet(null, failed));
    }

    /** All of them together: fails if one has failed. */
    public <T> Uni<T> orElse(Uni<T> all) {
        return all.onItem()
                .transformToUni(done -> failure.get() == null
                        ? Uni.createFrom().item(done)
                        : Uni.createFrom().failure(failure.get()));
    }
}
