package io.github.otpgate.registration.domain;

import java.util.Objects;
import java.util.function.Function;

/** What a request came to: done, or refused without any change. */
public sealed interface Outcome<T> {

    /** Done. */
    record Done<T>(T value) implements Outcome<T> {
        public Done {
            Objects.requireNonNull(value, "value");
        }
    }

    /** Refused; nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /** One answer of both cases. */
    default <R> R fold(Function<? super T, ? extends R> done, Function<Refusal, ? extends R> refused) {
        return this instanceof Done<T> it ? done.apply(it.value()) : refused.apply(((Refused<T>) this).refusal());
    }
}
