package io.github.otpgate.lockout.testing;

import static org.awaitility.Awaitility.await;

import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.RedisSetup;
import io.github.otpgate.embedded.TestCertificates;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A Redis Cluster of three masters, with TLS and a password. */
public final class RedisCluster implements AutoCloseable {

    private static final int NODES = 3;
    private static final int SLOTS = 16_384;
    private static final Duration JOINED_WITHIN = Duration.ofSeconds(60);

    private final List<RedisNode> nodes;

    private RedisCluster(List<RedisNode> nodes) {
        this.nodes = nodes;
    }

    /** Starts it and returns when every slot is served. */
    public static RedisCluster start(TestCertificates certificates) {
        RedisCluster cluster = new RedisCluster(Stream.generate(() -> RedisNode.start(
                        EmbeddedServers.with().redis(RedisSetup.clusterNode()).secured(certificates)))
                .limit(NODES)
                .toList());
        cluster.join();
        return cluster;
    }

    /** {@code rediss://...} of every node. */
    public List<String> urls() {
        return nodes.stream().map(node -> node.server().redis().tlsUrl()).toList();
    }

    /** The same for all nodes. */
    public String password() {
        return nodes.get(0).server().redis().password();
    }

    /** How many keys each node holds. */
    public List<Integer> keys() {
        return nodes.stream()
                .map(node -> node.tell(password(), "DBSIZE"))
                .map(answer -> Integer.parseInt(answer.replaceAll("(?s).*:(\\d+)\r\n.*", "$1")))
                .toList();
    }

    @Override
    public void close() {
        nodes.forEach(RedisNode::close);
    }

    private void join() {
        for (int i = 0; i < NODES; i++) {
            RedisNode node = nodes.get(i);
            tell(node, "CLUSTER ADDSLOTSRANGE %d %d".formatted(SLOTS * i / NODES, SLOTS * (i + 1) / NODES - 1));
            String busPort = tell(node, "CONFIG GET cluster-port").replaceAll("(?s).*\r\n(\\d+)\r\n", "$1");
            tell(
                    nodes.get(0),
                    "CLUSTER MEET 127.0.0.1 %d %s"
                            .formatted(node.server().redis().tlsPort(), busPort));
        }
        await().atMost(JOINED_WITHIN).until(() -> nodes.stream()
                .map(node -> tell(node, "CLUSTER INFO"))
                .allMatch(info -> info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + NODES)));
    }

    private String tell(RedisNode node, String command) {
        return node.tell(password(), command);
    }
}
