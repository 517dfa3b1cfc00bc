package io.github.otpgate.reset.application;

import io.github.otpgate.warmup.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks for a reset that there is not. */
@ApplicationScoped
class ResetWarmUp implements WarmUp {

    private final ResetLedger resets;

    ResetWarmUp(ResetLedger resets) {
        this.resets = resets;
    }

    @Override
    public Uni<Void> warmUp() {
        return resets.find(UUID.randomUUID()).replaceWithVoid();
    }
}
