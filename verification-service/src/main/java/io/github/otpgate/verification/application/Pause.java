package io.github.otpgate.verification.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Port: lets time pass without holding a thread. */
public interface Pause {

    /** Completes after this time, where it was asked. */
    Uni<Void> of(Duration time);
}
