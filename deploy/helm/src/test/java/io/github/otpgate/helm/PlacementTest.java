package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;

class PlacementTest {

    @Test
    void podsOfAServiceAreSpreadOverZonesAndHosts() {
        Manifests production = Chart.with("production").render();
        for (String service : Manifests.SERVICES) {
            var constraints = production.pod(service).getTopologySpreadConstraints();
            assertThat(constraints)
                    .extracting("topologyKey")
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(constraints).allSatisfy(constraint -> {
                assertThat(constraint.getMaxSkew()).isEqualTo(1);
                assertThat(constraint.getWhenUnsatisfiable()).isEqualTo("DoNotSchedule");
                assertThat(constraint.getNodeTaintsPolicy())
                        .as("nodes of a lost zone are tainted and must not count")
                        .isEqualTo("Honor");
                assertThat(constraint.getNodeAffinityPolicy()).isEqualTo("Honor");
                assertThat(constraint.getMatchLabelKeys()).containsExactly("pod-template-hash");
                assertThat(constraint.getLabelSelector())
                        .isEqualTo(production
                                .one(Deployment.class, service)
                                .getSpec()
                                .getSelector());
            });
        }
    }

    @Test
    void spreadCanBeLeftOut() {
        PodSpec pod = Chart.with("minimal")
                .and("pods: {topologySpread: {enabled: false}}")
                .render()
                .pod("reset-service");
        assertThat(pod.getTopologySpreadConstraints()).isEmpty();
    }

    @Test
    void operatorsPlacePodsAsTheyLike() {
        PodSpec pod = Chart.with("minimal").and("""
                        pods:
                          nodeSelector: {pool: apps}
                          tolerations: [{key: apps, operator: Exists}]
                          affinity: {nodeAffinity: {}}
                          priorityClassName: high
                          annotations: {owner: learning}
                        """).render().pod("reset-service");
        assertThat(pod.getNodeSelector()).containsEntry("pool", "apps");
        assertThat(pod.getTolerations()).hasSize(1);
        assertThat(pod.getAffinity().getNodeAffinity()).isNotNull();
        assertThat(pod.getPriorityClassName()).isEqualTo("high");
    }
}
