package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shards whose snapshots one replica relays with one transactional producer. The number of groups is fixed: replicas that
 * divided the shards differently would not fence each other.
 */
public record RelayGroup(int number) {

    /** Enough to share the work among replicas, few enough to cost little: a producer each. */
    public static final int COUNT = 8;

    private static final List<RelayGroup> ALL =
            IntStream.range(0, COUNT).mapToObj(RelayGroup::new).toList();

    public static List<RelayGroup> all() {
        return ALL;
    }

    public static RelayGroup of(Shard shard) {
        return ALL.get(shard.number() % COUNT);
    }

    public List<Shard> shards() {
        return Shard.all().stream().filter(shard -> of(shard).equals(this)).toList();
    }
}
