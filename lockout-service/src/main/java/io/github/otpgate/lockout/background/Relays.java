package io.github.otpgate.lockout.background;

import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.RelaySnapshots;
import io.github.otpgate.lockout.application.RelaySnapshots.Progress;
import io.github.otpgate.lockout.background.Repeated.Next;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Relays every shard that this replica gets hold of. */
@ApplicationScoped
class Relays {

    private final RelaySnapshots relaySnapshots;
    private final Map<Shard, Repeated> relays;

    Relays(RelaySnapshots relaySnapshots, LockoutConfig config, Vertx vertx) {
        this.relaySnapshots = relaySnapshots;
        this.relays = Shard.all().stream()
                .collect(Collectors.toMap(Function.identity(), shard -> relay(shard, config.relay(), vertx)));
    }

    void start() {
        relays.values().forEach(Repeated::start);
    }

    Uni<Void> stop() {
        relays.values().forEach(Repeated::stop);
        return Uni.join()
                .all(relays.keySet().stream()
                        .map(shard -> relaySnapshots.leave(shard).onFailure().recoverWithNull())
                        .toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    void written(Shard shard) {
        relays.get(shard).wake();
    }

    private Repeated relay(Shard shard, LockoutConfig.Relay config, Vertx vertx) {
        return new Repeated(
                "Relay of snapshots, shard " + shard.number(),
                onlyWoken -> relaySnapshots.relay(shard).map(Relays::next),
                config.pollInterval(),
                config.longestPause(),
                vertx);
    }

    private static Next next(Progress progress) {
        return switch (progress) {
            case MORE -> Next.NOW;
            case DONE -> Next.WHEN_WOKEN;
            case NOT_OURS -> Next.LATER;
        };
    }
}
