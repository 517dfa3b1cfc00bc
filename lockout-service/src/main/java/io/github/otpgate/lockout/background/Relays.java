package io.github.otpgate.lockout.background;

import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.RelayGroup;
import io.github.otpgate.lockout.application.RelaySnapshots;
import io.github.otpgate.lockout.application.RelaySnapshots.Progress;
import io.github.otpgate.lockout.background.Repeated.Next;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Relays every group that this replica gets hold of. */
@ApplicationScoped
class Relays {

    private final RelaySnapshots relaySnapshots;
    private final Map<RelayGroup, Relay> relays;

    Relays(RelaySnapshots relaySnapshots, LockoutConfig config, Vertx vertx) {
        this.relaySnapshots = relaySnapshots;
        this.relays = RelayGroup.all().stream()
                .collect(Collectors.toMap(Function.identity(), group -> new Relay(group, config.relay(), vertx)));
    }

    void start() {
        relays.values().forEach(relay -> relay.loop.start());
    }

    Uni<Void> stop() {
        relays.values().forEach(relay -> relay.loop.stop());
        return Uni.join()
                .all(relays.keySet().stream()
                        .map(group -> relaySnapshots.leave(group).onFailure().recoverWithNull())
                        .toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    void written(Shard shard) {
        relays.get(RelayGroup.of(shard)).written(shard);
    }

    private final class Relay {

        private final RelayGroup group;
        private final long pollNanos;
        private final Repeated loop;
        private final Set<Shard> written = ConcurrentHashMap.newKeySet();
        private volatile long lastFullLook;

        Relay(RelayGroup group, LockoutConfig.Relay config, Vertx vertx) {
            this.group = group;
            this.pollNanos = config.pollInterval().toNanos();
            this.loop = new Repeated(
                    "Relay of snapshots, group " + group.number(),
                    this::run,
                    config.pollInterval(),
                    config.longestPause(),
                    vertx);
        }

        void written(Shard shard) {
            written.add(shard);
            loop.wake();
        }

        private Uni<Next> run(boolean onlyWoken) {
            return relaySnapshots.relay(group, shards(onlyWoken)).map(Relays::next);
        }

        /** Only what this replica has written; now and then all, because others write too. */
        private Collection<Shard> shards(boolean onlyWoken) {
            long now = System.nanoTime();
            if (onlyWoken && now - lastFullLook < pollNanos) {
                List<Shard> some = List.copyOf(written);
                some.forEach(written::remove);
                return some;
            }
            lastFullLook = now;
            written.clear();
            return group.shards();
        }
    }

    private static Next next(Progress progress) {
        return switch (progress) {
            case MORE -> Next.NOW;
            case DONE -> Next.WHEN_WOKEN;
            case NOT_OURS -> Next.LATER;
        };
    }
}
