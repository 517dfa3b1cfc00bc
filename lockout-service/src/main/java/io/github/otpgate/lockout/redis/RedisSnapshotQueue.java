package io.github.otpgate.lockout.redis;

import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.QueuedSnapshot;
import io.github.otpgate.lockout.application.SnapshotQueue;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The shards' streams. */
@ApplicationScoped
class RedisSnapshotQueue implements SnapshotQueue {

    private final RedisCalls redis;
    private final Leases leases;
    private final Duration lease;
    private final UUID replica = UUID.randomUUID();

    RedisSnapshotQueue(RedisCalls redis, Leases leases, LockoutConfig config) {
        this.redis = redis;
        this.leases = leases;
        this.lease = config.relay().lease();
    }

    @Override
    public Uni<Hold> hold(Shard shard) {
        return leases.renew(leaseKey(shard), replica, lease)
                .chain(kept -> kept ? Uni.createFrom().item(Hold.KEPT) : take(shard));
    }

    @Override
    public Uni<Void> release(Shard shard) {
        return leases.release(leaseKey(shard), replica).replaceWithVoid();
    }

    @Override
    public Uni<List<QueuedSnapshot>> read(Shard shard, int limit) {
        String stream = ShardKeys.of(shard).stream();
        return redis.call(api -> api.xrange(List.of(stream, "-", "+", "COUNT", Integer.toString(limit))))
                .map(entries -> StreamSupport.stream(entries.spliterator(), false)
                        .map(entry -> StreamEntry.read(shard, entry))
                        .toList());
    }

    @Override
    public Uni<Void> remove(Shard shard, Collection<QueuedSnapshot> relayed) {
        List<String> call = new ArrayList<>(List.of(ShardKeys.of(shard).stream()));
        relayed.forEach(snapshot -> call.add(snapshot.entry()));
        return redis.call(api -> api.xdel(call)).replaceWithVoid();
    }

    @Override
    public Uni<Long> count(Shard shard) {
        return redis.call(api -> api.xlen(ShardKeys.of(shard).stream())).map(Response::toLong);
    }

    private Uni<Hold> take(Shard shard) {
        return leases.take(leaseKey(shard), replica, lease).map(taken -> taken ? Hold.TAKEN : Hold.ELSEWHERE);
    }

    private static String leaseKey(Shard shard) {
        return ShardKeys.of(shard).relay();
    }
}
