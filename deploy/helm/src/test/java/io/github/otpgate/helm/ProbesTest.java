package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbesTest {

    private final Manifests minimal = Chart.with("minimal").render();

    @Test
    void startedReadyAndAliveAreThreeQuestions() {
        for (String service : Manifests.SERVICES) {
            Container container = minimal.container(service);
            asks(container.getStartupProbe(), "/q/health/started");
            asks(container.getReadinessProbe(), "/q/health/ready");
            asks(container.getLivenessProbe(), "/q/health/live");
        }
    }

    @Test
    void portIsTheOneThatTheServiceListensOn() throws Exception {
        for (String service : Manifests.SERVICES) {
            var port = minimal.container(service).getPorts().get(0);
            assertThat(port.getName()).isEqualTo("http");
            assertThat(Files.readString(
                            Chart.FOLDER.resolve("../../../" + service + "/src/main/resources/application.properties")))
                    .contains("quarkus.http.port=" + port.getContainerPort() + "\n");
        }
    }

    @Test
    void timesAreTheOperators() {
        Container container = Chart.with("minimal")
                .and("lockout: {pods: {probes: {startupFailureThreshold: 100, readinessPeriodSeconds: 7,"
                        + " livenessPeriodSeconds: 11, timeoutSeconds: 4}}}")
                .render()
                .container("lockout-service");
        assertThat(container.getStartupProbe().getFailureThreshold()).isEqualTo(100);
        assertThat(container.getStartupProbe().getPeriodSeconds()).isEqualTo(5);
        assertThat(container.getReadinessProbe().getPeriodSeconds()).isEqualTo(7);
        assertThat(container.getLivenessProbe().getPeriodSeconds()).isEqualTo(11);
        assertThat(List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                .extracting(Probe::getTimeoutSeconds)
                .containsOnly(4);
    }

    @Test
    void resourcesAreTheServicesOwnWhereItHasSome() {
        Manifests sized = Chart.with("minimal")
                .and("verification: {pods: {resources: {requests: {cpu: 2}}}}")
                .render();
        assertThat(sized.container("verification-service").getResources().getRequests())
                .containsEntry("cpu", new Quantity("2"))
                .containsEntry("memory", new Quantity("512Mi"));
        assertThat(sized.container("reset-service").getResources().getRequests())
                .containsEntry("cpu", new Quantity("250m"));
    }

    private static void asks(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    }
}
