package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path DEPLOY = Chart.FOLDER.resolve("../..").normalize();

    private final Manifests production = Chart.with("production").render();

    @Test
    void everyServiceIsScrapedWhereItsMetricsAre() {
        for (String service : Manifests.SERVICES) {
            ServiceMonitor monitor = production.one(ServiceMonitor.class, service);
            assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "prometheus");
            assertThat(monitor.getSpec().getEndpoints()).singleElement().satisfies(endpoint -> {
                assertThat(endpoint.getPort()).isEqualTo("http");
                assertThat(endpoint.getPath()).isEqualTo("/q/metrics");
            });
            assertThat(monitor.getSpec().getJobLabel())
                    .as("dashboards and alerts know services by their job")
                    .isEqualTo("app.kubernetes.io/component");
            assertThat(production.one(Service.class, service).getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/component", service)
                    .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels());
        }
    }

    @Test
    void alertsAreTheFilesOfTheProjectToTheLetter() {
        List<Path> files = files("alerts", ".yaml");
        assertThat(production.all(PrometheusRule.class)).hasSameSizeAs(files).isNotEmpty();
        List<JsonNode> rendered = StrictYaml.documents(Chart.with("production").text()).stream()
                .filter(document -> document.get("kind").asText().equals("PrometheusRule"))
                .map(document -> document.get("spec"))
                .toList();
        assertThat(rendered)
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(MonitoringTest::yaml).toList());
    }

    @Test
    void dashboardsAreTheFilesOfTheProjectToTheLetter() {
        List<ConfigMap> dashboards = production.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().contains("-dashboard-"))
                .toList();
        assertThat(dashboards).hasSameSizeAs(files("dashboards", ".json")).isNotEmpty();
        assertThat(dashboards).allSatisfy(map -> {
            assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
            assertThat(map.getMetadata().getAnnotations()).containsEntry("grafana_folder", "otpgate");
            map.getData().forEach((name, content) -> assertThat(
                            DEPLOY.resolve("dashboards").resolve(name))
                    .hasContent(content));
        });
    }

    @Test
    void servicesWatchTheCertificatesThatTheyAreGiven() {
        Manifests secured = Chart.with("secured").render();
        assertThat(Manifests.environment(secured.container("lockout-service")))
                .containsEntry(
                        "OTPGATE_CERTIFICATES_FILES", "/etc/otpgate/redis-tls/ca.crt,/etc/otpgate/kafka-tls/ca.crt");
        assertThat(Manifests.environment(Chart.with("minimal").render().container("lockout-service")))
                .doesNotContainKey("OTPGATE_CERTIFICATES_FILES");
    }

    @Test
    void nothingOfItIsThereUnlessAskedFor() {
        Manifests minimal = Chart.with("minimal").render();
        assertThat(minimal.all(ServiceMonitor.class)).isEmpty();
        assertThat(minimal.all(PrometheusRule.class)).isEmpty();
        assertThat(minimal.all(ConfigMap.class)).isEmpty();
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(DEPLOY.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
