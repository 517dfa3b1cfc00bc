package io.github.otpgate.lockout.redis;

import io.github.otpgate.lockout.application.LockoutConfig;
import io.github.otpgate.lockout.application.QueuedSnapshot;
import io.github.otpgate.lockout.application.RelayGroup;
import io.github.otpgate.lockout.application.SnapshotQueue;
import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    public Uni<Hold> hold(RelayGroup group) {
        return leases.renew(leaseKey(group), replica, lease)
                .chain(kept -> kept ? Uni.createFrom().item(Hold.KEPT) : take(group));
    }

    @Override
    public Uni<Void> release(RelayGroup group) {
        return leases.release(leaseKey(group), replica).replaceWithVoid();
    }

    @Override
    public Uni<List<QueuedSnapshot>> read(Collection<Shard> shards, int limit) {
        return redis.each(shards, shard -> read(shard, limit))
                .map(read -> read.values().stream().flatMap(List::stream).toList());
    }

    @Override
    public Uni<Void> remove(Collection<QueuedSnapshot> relayed) {
        Map<Shard, List<QueuedSnapshot>> byShard =
                relayed.stream().collect(Collectors.groupingBy(QueuedSnapshot::shard));
        return redis.forEach(byShard.keySet(), shard -> remove(shard, byShard.get(shard)));
    }

    @Override
    public Uni<Long> count(Collection<Shard> shards) {
        return redis.each(shards, this::count)
                .map(counts ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
    }

    private Uni<Hold> take(RelayGroup group) {
        return leases.take(leaseKey(group), replica, lease).map(taken -> taken ? Hold.TAKEN : Hold.ELSEWHERE);
    }

    private Uni<List<QueuedSnapshot>> read(Shard shard, int limit) {
        String stream = ShardKeys.of(shard).stream();
        return redis.call(api -> api.xrange(List.of(stream, "-", "+", "COUNT", Integer.toString(limit))))
                .map(entries -> StreamSupport.stream(entries.spliterator(), false)
                        .map(entry -> StreamEntry.read(shard, entry))
                        .toList());
    }

    private Uni<Response> remove(Shard shard, List<QueuedSnapshot> relayed) {
        List<String> call = new ArrayList<>(List.of(ShardKeys.of(shard).stream()));
        relayed.forEach(snapshot -> call.add(snapshot.entry()));
        return redis.call(api -> api.xdel(call));
    }

    private Uni<Long> count(Shard shard) {
        return redis.call(api -> api.xlen(ShardKeys.of(shard).stream())).map(Response::toLong);
    }

    private static String leaseKey(RelayGroup group) {
        return "otp:relay:" + group.number();
    }
}
