package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pod Security Standards, level "restricted", and what goes beyond it. */
class PodSecurityTest {

    @TempDir
    private static Path folder;

    private static Manifests production;

    @BeforeAll
    static void render() {
        production =
                Chart.with("production").in(ChartCopy.in(folder).withoutHooks()).render();
    }

    private List<PodSpec> pods() {
        return Stream.concat(
                        production.all(Deployment.class).stream()
                                .map(deployment ->
                                        deployment.getSpec().getTemplate().getSpec()),
                        production.all(Pod.class).stream().map(Pod::getSpec))
                .toList();
    }

    private Stream<Container> containers() {
        return pods().stream()
                .flatMap(pod -> Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream()));
    }

    @Test
    void podsRunAsNobodySpecialUnderTheRuntimesSeccompProfile() {
        assertThat(pods()).hasSize(5).allSatisfy(pod -> {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        });
    }

    @Test
    void containersCannotGainOrWriteAnything() {
        assertThat(containers()).hasSize(8).allSatisfy(container -> {
            var security = container.getSecurityContext();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
        });
    }

    @Test
    void onlyTmpIsWritable() {
        assertThat(containers()).allSatisfy(container -> assertThat(container.getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .extracting("mountPath")
                .containsExactly("/tmp"));
    }

    @Test
    void podsKnowNothingOfTheCluster() {
        assertThat(pods()).allSatisfy(pod -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
        });
    }

    @Test
    void everyServiceHasAnAccountOfItsOwn() {
        for (String service : Manifests.SERVICES) {
            ServiceAccount account = production.one(ServiceAccount.class, service);
            assertThat(account.getAutomountServiceAccountToken()).isFalse();
            assertThat(production.pod(service).getServiceAccountName())
                    .isEqualTo(account.getMetadata().getName());
        }
    }

    @Test
    void userIsTheImagesUnlessTheOperatorSaysOtherwise() {
        assertThat(Chart.with("minimal")
                        .render()
                        .pod("reset-service")
                        .getSecurityContext()
                        .getRunAsUser())
                .isNull();
    }
}
