package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.SharedServers;
import io.github.otpgate.lockout.application.AttemptLedger;
import io.github.otpgate.lockout.application.BudgetCounters;
import io.github.otpgate.lockout.application.LedgerSignals;
import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.LostShards;
import io.github.otpgate.lockout.application.OlderShards;
import io.github.otpgate.lockout.application.SnapshotQueue;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Redis, the shared one unless told otherwise, without an application around it; all shards open, with this floor. In a database
 * of its own: the application of a test before may still be running.
 */
public final class TestRedis implements AutoCloseable {

    public static final long FLOOR = 1_000_000;
    private static final String OWN_DATABASE = "/1";
    private static final List<String> STATE = List.of(
            "version", "failures", "lockedAt", "lockVersion", "generation", "lastStep", "failureTimes", "forgotten");

    private final Vertx vertx = Vertx.vertx();
    private final RedisAPI api;

    public TestRedis() {
        this(new RedisOptions()
                .setConnectionString(
                        SharedServers.start(EmbeddedServers.with().redis()).redisUrl() + OWN_DATABASE));
    }

    /** Another Redis. */
    TestRedis(RedisOptions options) {
        options.setMaxPoolSize(16).setMaxPoolWaiting(10_000);
        api = RedisAPI.api(Redis.newInstance(io.vertx.redis.client.Redis.createClient(vertx, options)));
        Shard.all().forEach(this::open);
    }

    public RedisAPI api() {
        return api;
    }

    RedisCalls calls() {
        return new RedisCalls(api, Duration.ofSeconds(5));
    }

    /** The ledger of one replica. */
    public AttemptLedger ledger() {
        return ledger(LockoutPolicy.DEFAULT);
    }

    AttemptLedger ledger(LockoutPolicy policy) {
        return new RedisAttemptLedger(calls(), policy, new LedgerSignals() {
            @Override
            public void written(Shard shard) {}

            @Override
            public void older(Shard shard) {}

            @Override
            public void lost(Shard shard) {}
        });
    }

    /** What is counted towards budgets as one replica sees it. */
    public BudgetCounters budgetCounters() {
        return new RedisBudgetCounters(calls());
    }

    /** The lost shards as one replica sees them. */
    public LostShards lostShards(LockoutConfig config) {
        return new RedisLostShards(calls(), new ShardScripts(calls(), new Leases(calls())), config);
    }

    /** The shards that may be older as one replica sees them. */
    public OlderShards olderShards(LockoutConfig config) {
        return new RedisOlderShards(calls(), new ShardScripts(calls(), new Leases(calls())), config);
    }

    /** From now on the shard's memory is one that another Redis has left. */
    public Uni<Void> changeServer(Shard shard) {
        String another = "0".repeat(40);
        return api.hset(List.of(
                        ShardKeys.of(shard).epoch(), "server", another, "replayed", another, "replaying", another))
                .replaceWithVoid();
    }

    /** Nothing is kept of the trainee any more. */
    public void forget(TraineeKey trainee) {
        delete(ShardKeys.of(trainee).trainee(trainee));
    }

    /** What is kept of the trainee now; to be written back by what it answers with. */
    public Runnable remember(TraineeKey trainee) {
        String key = ShardKeys.of(trainee).trainee(trainee);
        List<String> question = new ArrayList<>(List.of(key));
        question.addAll(STATE);
        Response kept = api.hmget(question).await().atMost(Duration.ofSeconds(5));
        List<String> written = new ArrayList<>(List.of(key));
        for (int field = 0; field < STATE.size(); field++) {
            if (kept.get(field) != null) {
                written.addAll(List.of(STATE.get(field), kept.get(field).toString()));
            }
        }
        return () -> {
            delete(key);
            if (written.size() > 1) {
                api.hset(written).await().atMost(Duration.ofSeconds(5));
            }
        };
    }

    /** The snapshot queue as one replica sees it. */
    public SnapshotQueue snapshotQueue(LockoutConfig config) {
        return new RedisSnapshotQueue(calls(), new Leases(calls()), config);
    }

    /** Everything of this database is gone. */
    public void flush() {
        api.flushdb(List.of()).await().atMost(Duration.ofSeconds(5));
    }

    /** The shard has its memory, and this Redis is the one that its last script ran on. */
    void open(Shard shard) {
        String server = api.info(List.of("replication"))
                .await()
                .atMost(Duration.ofSeconds(5))
                .toString()
                .replaceAll("(?s).*master_replid:(\\w{40}).*", "$1");
        api.hset(List.of(ShardKeys.of(shard).epoch(), "floor", Long.toString(FLOOR), "server", server))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    void set(String key, String value) {
        api.set(List.of(key, value)).await().atMost(Duration.ofSeconds(5));
    }

    void delete(String key) {
        api.del(List.of(key)).await().atMost(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
