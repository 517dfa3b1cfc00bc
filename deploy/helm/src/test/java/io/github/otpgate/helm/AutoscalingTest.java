package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import org.junit.jupiter.api.Test;

class AutoscalingTest {

    @Test
    void replicasAreFixedWithoutIt() {
        Manifests minimal = Chart.with("minimal").and("pods: {replicas: 4}").render();
        assertThat(minimal.all(HorizontalPodAutoscaler.class)).isEmpty();
        assertThat(minimal.all(Deployment.class)).extracting("spec.replicas").containsOnly(4);
    }

    @Test
    void deploymentLeavesTheReplicasToIt() {
        Manifests production = Chart.with("production").render();
        assertThat(production.all(Deployment.class)).extracting("spec.replicas").containsOnlyNulls();
        for (String service : Manifests.SERVICES) {
            var scaler = production.one(HorizontalPodAutoscaler.class, service).getSpec();
            assertThat(scaler.getScaleTargetRef().getKind()).isEqualTo("Deployment");
            assertThat(scaler.getScaleTargetRef().getName()).isEqualTo("otp-otpgate-" + service);
            assertThat(scaler.getMinReplicas()).isEqualTo(3);
            assertThat(scaler.getMaxReplicas()).isEqualTo(9);
            assertThat(scaler.getMetrics()).singleElement().satisfies(metric -> {
                assertThat(metric.getType()).isEqualTo("Resource");
                assertThat(metric.getResource().getName()).isEqualTo("cpu");
                assertThat(metric.getResource().getTarget().getType()).isEqualTo("Utilization");
                assertThat(metric.getResource().getTarget().getAverageUtilization())
                        .isEqualTo(70);
            });
        }
    }

    @Test
    void everyServiceKnowsHowManyOfItThereShouldBeAtLeast() {
        Manifests fixed = Chart.with("minimal").and("pods: {replicas: 4}").render();
        Manifests scaled = Chart.with("production").render();
        for (String service : Manifests.SERVICES) {
            assertThat(Manifests.environment(fixed.container(service))).containsEntry("OTPGATE_REPLICAS_EXPECTED", "4");
            assertThat(Manifests.environment(scaled.container(service)))
                    .containsEntry("OTPGATE_REPLICAS_EXPECTED", "3");
        }
    }

    @Test
    void oneServiceMayBeWithout() {
        Manifests production = Chart.with("production")
                .and("reset: {pods: {replicas: 0, autoscaling: {enabled: false}}}")
                .render();
        assertThat(production.all(HorizontalPodAutoscaler.class)).hasSize(3);
        assertThat(production.one(Deployment.class, "reset-service").getSpec().getReplicas())
                .isZero();
    }
}
