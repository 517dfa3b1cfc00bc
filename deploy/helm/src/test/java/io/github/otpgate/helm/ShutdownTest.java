package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import org.junit.jupiter.api.Test;

/** A rolling update loses no request: the new pod is ready first, the old one is taken out of service and drained. */
class ShutdownTest {

    private final Manifests minimal = Chart.with("minimal").render();

    @Test
    void newPodIsReadyBeforeAnOldOneGoes() {
        for (String service : Manifests.SERVICES) {
            DeploymentStrategy strategy =
                    minimal.one(Deployment.class, service).getSpec().getStrategy();
            assertThat(strategy.getType()).isEqualTo("RollingUpdate");
            assertThat(strategy.getRollingUpdate().getMaxUnavailable().getIntVal())
                    .isZero();
            assertThat(strategy.getRollingUpdate().getMaxSurge().getIntVal()).isEqualTo(1);
        }
    }

    @Test
    void podSleepsWithoutAShellAndHasTimeToDrain() {
        for (String service : Manifests.SERVICES) {
            long sleep = minimal.container(service)
                    .getLifecycle()
                    .getPreStop()
                    .getSleep()
                    .getSeconds();
            assertThat(sleep).isEqualTo(10);
            assertThat(Manifests.environment(minimal.container(service)))
                    .containsEntry("QUARKUS_SHUTDOWN_TIMEOUT", "10s");
            assertThat(minimal.pod(service).getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(sleep + 10 + 15);
        }
    }

    @Test
    void longerDrainReachesTheServiceToo() {
        Manifests slow = Chart.with("minimal")
                .and("reset: {pods: {shutdown: {drainSeconds: 25, terminationGracePeriodSeconds: 50}}}")
                .render();
        assertThat(Manifests.environment(slow.container("reset-service")))
                .containsEntry("QUARKUS_SHUTDOWN_TIMEOUT", "25s");
        assertThat(slow.pod("reset-service").getTerminationGracePeriodSeconds()).isEqualTo(50);
    }
}
