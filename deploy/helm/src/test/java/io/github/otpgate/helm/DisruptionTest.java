package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import org.junit.jupiter.api.Test;

class DisruptionTest {

    @Test
    void onePodMayGoIfNothingIsSaid() {
        assertThat(budget("{}").getMaxUnavailable()).isEqualTo(new IntOrString(1));
    }

    @Test
    void zeroIsANumberLikeOthers() {
        assertThat(budget("{maxUnavailable: 0}").getMaxUnavailable()).isEqualTo(new IntOrString(0));
        assertThat(budget("{minAvailable: 0}").getMinAvailable()).isEqualTo(new IntOrString(0));
        assertThat(budget("{minAvailable: 0}").getMaxUnavailable()).isNull();
    }

    @Test
    void percentagesAreTaken() {
        assertThat(budget("{minAvailable: 50%}").getMinAvailable()).isEqualTo(new IntOrString("50%"));
        assertThat(budget("{maxUnavailable: 0%}").getMaxUnavailable()).isEqualTo(new IntOrString("0%"));
    }

    @Test
    void canBeLeftOut() {
        assertThat(chart("{enabled: false}").all(PodDisruptionBudget.class)).hasSize(3);
    }

    @Test
    void guardsTheServicesPods() {
        Manifests minimal = chart("{}");
        assertThat(minimal.one(PodDisruptionBudget.class, "reset-service")
                        .getSpec()
                        .getSelector())
                .isEqualTo(
                        minimal.one(Deployment.class, "reset-service").getSpec().getSelector());
    }

    @Test
    void podsThatAreNotReadyNeverHoldUpANode() {
        assertThat(budget("{minAvailable: 1}").getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
    }

    private static PodDisruptionBudgetSpec budget(String values) {
        return chart(values).one(PodDisruptionBudget.class, "reset-service").getSpec();
    }

    private static Manifests chart(String values) {
        return Chart.with("minimal")
                .and("reset: {pods: {podDisruptionBudget: " + values + "}}")
                .render();
    }
}
