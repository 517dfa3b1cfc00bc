package io.github.otpgate.lockout.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;

/** Work on claimed shards that lasts longer than a lease. */
final class ShardClaims {

    private ShardClaims() {}

    /** Does the work and prolongs the leases meanwhile; gives them up if it fails. */
    static <T> Uni<T> keeping(ClaimedShards shards, Claim claim, Duration lease, Uni<T> work) {
        return Uni.createFrom()
                .<T>deferred(() -> {
                    Cancellable keeping = Multi.createFrom()
                            .ticks()
                            .every(lease.dividedBy(3))
                            .onOverflow()
                            .drop()
                            .onItem()
                            .transformToUniAndConcatenate(
                                    tick -> shards.keep(claim).onFailure().recoverWithNull())
                            .subscribe()
                            .with(kept -> {});
                    return work.onTermination().invoke(keeping::cancel);
                })
                .onFailure()
                .call(() -> shards.abandon(claim).onFailure().recoverWithNull());
    }
}
