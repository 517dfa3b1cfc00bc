package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Finds shards that have lost their memory and gives it back from Kafka, with one pass over the topics for all of them. Safe on
 * any number of replicas: each claims what nobody else is at. A first start on an empty system is the same procedure.
 */
@ApplicationScoped
public class RebuildShards {

    private static final Logger LOG = Logger.getLogger(RebuildShards.class);

    private final LostShards shards;
    private final BudgetCounters budgets;
    private final EventHistory history;
    private final Clock clock;
    private final LockoutConfig.Rebuild config;
    private volatile int lost = Shard.COUNT;

    public RebuildShards(
            LostShards shards,
            BudgetCounters budgets,
            EventHistory history,
            Clock clock,
            LockoutConfig config,
            MeterRegistry metrics) {
        this.shards = shards;
        this.budgets = budgets;
        this.history = history;
        this.clock = clock;
        this.config = config.rebuild();
        Gauge.builder("otp.shards.rebuilding", this, RebuildShards::lost)
                .description("Shards that refuse because they have lost their memory")
                .strongReference(true)
                .register(metrics);
    }

    /** How many shards had no memory when they were last looked at. */
    public int lost() {
        return lost;
    }

    /** Rebuilds what is lost and not being rebuilt elsewhere; true if there was any of it. */
    public Uni<Boolean> rebuild() {
        return shards.find()
                .invoke(found -> lost = found.size())
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(false) : claimAndRebuild(found));
    }

    private Uni<Boolean> claimAndRebuild(Set<Shard> found) {
        return shards.claim(found, clock.instant())
                .chain(claim -> claim.shards().isEmpty()
                        ? Uni.createFrom().item(false)
                        : rebuild(claim).replaceWith(true));
    }

    private Uni<Void> rebuild(Claim claim) {
        int size = claim.shards().size();
        LOG.warnf("%d shards have no memory; rebuilding them from Kafka", size);
        Replay replay = new Replay(claim, shards, budgets, history, clock);
        Uni<Void> work = quietPeriod()
                .chain(() -> replay.states(config.attemptsWindow()))
                .chain(() -> shards.setFloors(claim, replay.highest(), clock.instant()))
                .chain(replay::changes)
                .chain(() -> shards.open(claim));
        return ShardClaims.keeping(shards, claim, config.lease(), work)
                .invoke(() -> LOG.infof("%d shards are rebuilt with %d states", size, replay.heard()));
    }

    /** What was settled before the loss has time to become an event; an empty system has nothing to wait for. */
    private Uni<Void> quietPeriod() {
        return history.isEmpty()
                .chain(empty -> empty
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().voidItem().onItem().delayIt().by(config.quietPeriod()));
    }
}
