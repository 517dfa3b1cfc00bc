package io.github.otpgate.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Redis is, beyond one that keeps every write.
 *
 * @param directives lines of its configuration
 * @param sentinel whether it watches others rather than keeping data
 */
public record RedisSetup(List<String> directives, boolean sentinel) {

    /** The master's name that sentinels know. */
    public static final String MASTER = "mymaster";

    public RedisSetup {
        directives = List.copyOf(directives);
    }

    /** One server on its own. */
    public static RedisSetup single() {
        return new RedisSetup(List.of(), false);
    }

    /** A node of a cluster that its nodes have yet to be told of. */
    public static RedisSetup clusterNode() {
        return new RedisSetup(
                List.of("cluster-enabled yes", "cluster-port " + FreePorts.next(), "cluster-node-timeout 2000"), false);
    }

    /** Follows the Redis at a port of this machine. */
    public static RedisSetup replicaOf(int port) {
        return new RedisSetup(List.of("replicaof 127.0.0.1 " + port), false);
    }

    /** Alone decides that the master at a port of this machine is gone, after a second, and promotes another. */
    public static RedisSetup sentinelOf(int port, Optional<String> password) {
        List<String> directives = new ArrayList<>(List.of(
                "sentinel monitor %s 127.0.0.1 %d 1".formatted(MASTER, port),
                "sentinel down-after-milliseconds %s 1000".formatted(MASTER),
                "sentinel failover-timeout %s 3000".formatted(MASTER)));
        password.ifPresent(secret -> directives.add("sentinel auth-pass %s %s".formatted(MASTER, secret)));
        return new RedisSetup(directives, true);
    }

    /** The same, with more lines. */
    public RedisSetup and(String... more) {
        List<String> all = new ArrayList<>(directives);
        all.addAll(List.of(more));
        return new RedisSetup(all, sentinel);
    }
}
