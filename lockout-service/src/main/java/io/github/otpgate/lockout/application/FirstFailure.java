package io.github.otpgate.lockout.application;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first failure of many things that are done at once. Mutiny's {@code merge} alone is not trusted with it: under load it was seen
 * to drop the failure of the last thing and to complete, as Reactor's once did (reactor-core issue 2618).
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
