package io.github.otpgate.warmup;

import io.smallrye.mutiny.Uni;

/**
 * Something that costs more the first time, because classes have to be loaded, connections opened and scripts sent. Every bean of
 * this type is done {@link WarmUpConfig#rounds() many times}, several at once, before the service is ready.
 */
public interface WarmUp {

    /**
     * Does it once, on a Vert.x context of its own. Nothing that anybody can see changes by it. Fails while what it needs is
     * unavailable; then it is done again a moment later.
     */
    Uni<Void> warmUp();
}
