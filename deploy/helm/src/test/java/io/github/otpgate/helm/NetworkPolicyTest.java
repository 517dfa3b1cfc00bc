package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkPolicyTest {

    @Test
    void everyServiceHasOneForBothDirections() {
        Manifests minimal = Chart.with("minimal").render();
        for (String service : Manifests.SERVICES) {
            NetworkPolicySpec policy = minimal.one(NetworkPolicy.class, service).getSpec();
            assertThat(policy.getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(policy.getPodSelector().getMatchLabels()).containsEntry("app.kubernetes.io/component", service);
        }
    }

    @Test
    void withoutIngressAndMetricsNobodyReachesAServiceButWhoAsksIt() {
        Manifests minimal = Chart.with("minimal").render();
        assertThat(whoReaches(minimal, "lockout-service"))
                .isEqualTo(Map.of("registration-service", 8083, "verification-service", 8083, "reset-service", 8083));
        assertThat(whoReaches(minimal, "reset-service")).isEqualTo(Map.of("registration-service", 8084));
        for (String service : List.of("registration-service", "verification-service")) {
            assertThat(whoReaches(minimal, service)).isEmpty();
        }
    }

    @Test
    void ingressControllerAndPrometheusAreLetInWhereTheyAreNeeded() {
        Manifests production = Chart.with("production").render();
        assertThat(whoReaches(production, "reset-service"))
                .isEqualTo(Map.of("registration-service", 8084, "ingress-nginx", 8084, "monitoring", 8084));
        assertThat(whoReaches(production, "lockout-service"))
                .containsOnlyKeys(
                        "registration-service", "verification-service", "reset-service", "ingress-nginx", "monitoring");
    }

    @Test
    void ingressControllerStaysOutOfALockoutServiceThatIsKeptInside() {
        Manifests inside =
                Chart.with("production").and("lockout: {publicApi: false}").render();
        assertThat(whoReaches(inside, "lockout-service")).doesNotContainKey("ingress-nginx");
        assertThat(whoReaches(inside, "reset-service")).containsKey("ingress-nginx");
    }

    @Test
    void servicesReachTheirOwnStoresAndNoOthers() {
        Manifests minimal = Chart.with("minimal").render();
        assertThat(whomItReaches(minimal, "verification-service"))
                .isEqualTo(Map.of(
                        "kube-system",
                        53,
                        "kafka",
                        9092,
                        "203.0.113.10/32",
                        443,
                        "postgresql",
                        5432,
                        "lockout-service",
                        8083));
        assertThat(whomItReaches(minimal, "registration-service"))
                .containsEntry("lockout-service", 8083)
                .containsEntry("reset-service", 8084);
        assertThat(whomItReaches(minimal, "lockout-service"))
                .isEqualTo(Map.of("kube-system", 53, "kafka", 9092, "203.0.113.10/32", 443, "redis", 6379));
    }

    @Test
    void portsFollowTheAddressesUnlessTheyAreNamed() {
        var sentinel = Chart.with("redis-sentinel").render().one(NetworkPolicy.class, "lockout-service");
        assertThat(ports(sentinel.getSpec().getEgress().get(3).getPorts())).containsExactly(6379, 26379);
        var kafka = Chart.with("minimal")
                .and("networkPolicy: {kafkaPorts: [9094]}")
                .render()
                .one(NetworkPolicy.class, "reset-service");
        assertThat(ports(kafka.getSpec().getEgress().get(1).getPorts())).containsExactly(9094);
    }

    @Test
    void furtherRulesAreTheOperators() {
        Manifests traced = Chart.with("minimal")
                .and(
                        "networkPolicy: {extraEgress: [{to: [{podSelector: {matchLabels: {app: otel}}}], ports: [{port: 4317}]}]}")
                .render();
        assertThat(whomItReaches(traced, "reset-service")).containsEntry("otel", 4317);
    }

    @Test
    void canBeLeftOut() {
        Manifests open =
                Chart.with("minimal").and("networkPolicy: {enabled: false}").render();
        assertThat(open.all(NetworkPolicy.class)).isEmpty();
    }

    private static Map<String, Integer> whoReaches(Manifests manifests, String service) {
        Map<String, Integer> found = new TreeMap<>();
        for (var rule : manifests.one(NetworkPolicy.class, service).getSpec().getIngress()) {
            assertThat(rule.getFrom())
                    .as("a rule without peers lets everybody in")
                    .isNotEmpty();
            rule.getFrom()
                    .forEach(
                            peer -> found.put(name(peer), ports(rule.getPorts()).get(0)));
        }
        return found;
    }

    private static Map<String, Integer> whomItReaches(Manifests manifests, String service) {
        Map<String, Integer> found = new TreeMap<>();
        for (var rule : manifests.one(NetworkPolicy.class, service).getSpec().getEgress()) {
            assertThat(rule.getTo())
                    .as("a rule without peers lets out to everybody")
                    .isNotEmpty();
            rule.getTo()
                    .forEach(
                            peer -> found.put(name(peer), ports(rule.getPorts()).get(0)));
        }
        return found;
    }

    private static List<Integer> ports(List<NetworkPolicyPort> ports) {
        return ports.stream().map(port -> port.getPort().getIntVal()).toList();
    }

    /** What tells a peer from others: a component, an app, a namespace or addresses. */
    private static String name(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return peer.getIpBlock().getCidr();
        }
        Map<String, String> labels = peer.getNamespaceSelector() != null
                ? peer.getNamespaceSelector().getMatchLabels()
                : peer.getPodSelector().getMatchLabels();
        return Stream.of("app.kubernetes.io/component", "app", "kubernetes.io/metadata.name")
                .filter(labels::containsKey)
                .map(labels::get)
                .findFirst()
                .orElseThrow();
    }
}
