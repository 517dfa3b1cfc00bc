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
 * Finds shards whose memory may have come back older, and gives them what Kafka knows, with one pass over the topics for all of
 * them, while they go on answering: with every attempt comes the newest recorded state anyway, so this is for those who do not
 * try, and for changes that are not recorded with attempts. Once after each change of servers, on whichever replica.
 */
@ApplicationScoped
public class ReplayShards {

    private static final Logger LOG = Logger.getLogger(ReplayShards.class);

    private final OlderShards shards;
    private final BudgetCounters budgets;
    private final EventHistory history;
    private final Clock clock;
    private final LockoutConfig.Rebuild config;
    private volatile int older;

    public ReplayShards(
            OlderShards shards,
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
        Gauge.builder("otp.shards.older", this, ReplayShards::older)
                .description("Shards whose memory may be older than the truth, and Kafka was not replayed yet")
                .strongReference(true)
                .register(metrics);
    }

    /** How many shards may have been older when they were last looked at. */
    public int older() {
        return older;
    }

    /** Replays onto what is older and not being replayed elsewhere; true if there was any of it. */
    public Uni<Boolean> replay() {
        return shards.find(clock.instant())
                .invoke(found -> older = found.size())
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(false) : claimAndReplay(found));
    }

    private Uni<Boolean> claimAndReplay(Set<Shard> found) {
        return shards.claim(found, clock.instant())
                .chain(claim -> claim.shards().isEmpty()
                        ? Uni.createFrom().item(false)
                        : replay(claim).replaceWith(true));
    }

    private Uni<Void> replay(Claim claim) {
        int size = claim.shards().size();
        LOG.warnf("%d shards may be older than the truth: their Redis has changed; replaying Kafka onto them", size);
        Replay replay = new Replay(claim, shards, budgets, history, clock);
        Uni<Void> work = replay.states(config.attemptsWindow())
                .chain(replay::changes)
                .chain(() -> shards.finish(claim, clock.instant()));
        return ShardClaims.keeping(shards, claim, config.lease(), work)
                .invoke(() -> LOG.infof("Kafka is replayed onto %d shards, %d states", size, replay.heard()));
    }
}
