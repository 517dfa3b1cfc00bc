package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private final Manifests production = Chart.with("production").render();

    @Test
    void everyResourceHasTheRecommendedLabelsAndItsNamespace() {
        assertThat(production.all()).allSatisfy(LabelsTest::isLabelled);
        assertThat(Chart.with("strimzi").render().all()).allSatisfy(LabelsTest::isLabelled);
    }

    @Test
    void selectorsHaveNothingThatChangesWithAVersion() {
        for (Deployment deployment : production.all(Deployment.class)) {
            assertThat(deployment.getSpec().getSelector().getMatchLabels().keySet())
                    .containsExactlyInAnyOrder(
                            "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component");
        }
    }

    @Test
    void deploymentsAndServicesSelectTheirOwnPodsAndNoOthers() {
        for (String service : Manifests.SERVICES) {
            Map<String, String> own = production
                    .one(Deployment.class, service)
                    .getSpec()
                    .getSelector()
                    .getMatchLabels();
            assertThat(production.one(Service.class, service).getSpec().getSelector())
                    .isEqualTo(own);
            assertThat(production.all(Deployment.class))
                    .filteredOn(other -> podLabels(other).entrySet().containsAll(own.entrySet()))
                    .extracting(other -> other.getMetadata().getName())
                    .containsExactly("otp-otpgate-" + service);
        }
    }

    @Test
    void operatorsAddLabelsOfTheirOwn() {
        Manifests labelled = Chart.with("minimal")
                .and("commonLabels: {team: learning}\nreset: {pods: {labels: {tier: backend}}}")
                .render();
        assertThat(labelled.all())
                .allSatisfy(resource ->
                        assertThat(resource.getMetadata().getLabels()).containsEntry("team", "learning"));
        assertThat(podLabels(labelled.one(Deployment.class, "reset-service"))).containsEntry("tier", "backend");
    }

    private static Map<String, String> podLabels(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    private static void isLabelled(HasMetadata resource) {
        assertThat(resource.getMetadata().getLabels())
                .as(resource.getMetadata().getName())
                .containsEntry("app.kubernetes.io/name", "otpgate")
                .containsEntry("app.kubernetes.io/instance", Chart.RELEASE)
                .containsEntry("app.kubernetes.io/part-of", "otpgate")
                .containsEntry("app.kubernetes.io/managed-by", "Helm")
                .containsKeys("app.kubernetes.io/version", "helm.sh/chart");
        boolean strimzi = resource.getApiVersion().equals(KafkaTopic.RESOURCE_GROUP + "/v1");
        assertThat(resource.getMetadata().getNamespace()).isEqualTo(strimzi ? "kafka" : Chart.NAMESPACE);
    }
}
