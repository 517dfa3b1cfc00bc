package io.github.otpgate.lockout.background;

import io.github.otpgate.lockout.application.LedgerSignals;
import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.RebuildShards;
import io.github.otpgate.lockout.application.ReplayShards;
import io.github.otpgate.lockout.background.Repeated.Next;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.messaging.ShutdownOrder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What goes on without a caller: relaying snapshots, and giving shards their memory back. */
@ApplicationScoped
class BackgroundWork implements LedgerSignals {

    private final Relays relays;
    private final Repeated rebuild;
    private final Repeated replay;

    BackgroundWork(
            Relays relays, RebuildShards rebuildShards, ReplayShards replayShards, LockoutConfig config, Vertx vertx) {
        this.relays = relays;
        this.rebuild = new Repeated(
                "Rebuild of lost shards",
                onlyWoken -> rebuildShards.rebuild().map(rebuilt -> next(rebuilt, rebuildShards.lost())),
                config.rebuild().pollInterval(),
                config.rebuild().longestPause(),
                vertx);
        this.replay = new Repeated(
                "Replay onto older shards",
                onlyWoken -> replayShards.replay().map(replayed -> next(replayed, replayShards.older())),
                config.rebuild().pollInterval(),
                config.rebuild().longestPause(),
                vertx);
    }

    void start(@Observes StartupEvent event) {
        rebuild.start();
        replay.start();
        relays.start();
    }

    void stop(@Observes @Priority(ShutdownOrder.RELAYS) ShutdownEvent event) {
        rebuild.stop();
        replay.stop();
        relays.stop().subscribe().with(left -> {});
    }

    @Override
    public void written(Shard shard) {
        relays.written(shard);
    }

    @Override
    public void older(Shard shard) {
        replay.wake();
    }

    @Override
    public void lost(Shard shard) {
        rebuild.wake();
    }

    /** Refusals need not wake us for shards that another replica is rebuilding. */
    private static Next next(boolean rebuilt, int lost) {
        if (rebuilt) {
            return Next.NOW;
        }
        return lost > 0 ? Next.LATER : Next.WHEN_WOKEN;
    }
}
