package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.Reset;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Tells how a reset stands. */
@ApplicationScoped
public class FindReset {

    private final ResetLedger resets;

    FindReset(ResetLedger resets) {
        this.resets = resets;
    }

    /** The reset, if there is one and the caller may see it. Fails as {@link ResetLedger} does. */
    public Uni<Optional<Reset>> find(UUID id, Predicate<Reset> visible) {
        return resets.find(id).map(reset -> reset.filter(visible));
    }
}
