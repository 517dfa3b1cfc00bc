package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelmTestPodTest {

    @TempDir
    private Path folder;

    @Test
    void podRunsTheScriptWithTheInstitutionsCredentialsFromASecret() throws Exception {
        ChartCopy copy = ChartCopy.in(folder).withoutHooks();
        Manifests production = Chart.with("production").in(copy).render();
        var container =
                production.one(Pod.class, "verify").getSpec().getContainers().get(0);
        assertThat(container.getImage()).isEqualTo("registry.example.org/tools/curl:1");
        assertThat(container.getCommand()).containsExactly("sh", "/etc/otpgate/test/verify.sh");
        assertThat(Manifests.environment(container))
                .containsEntry("OTPGATE_URL", "https://otp.example.org")
                .containsEntry("INSTITUTION", "selftest")
                .containsEntry("CLIENT_ID", "otpgate-selftest/client-id")
                .containsEntry("CLIENT_SECRET", "otpgate-selftest/client-secret");
        assertThat(production.one(ConfigMap.class, "verify").getData())
                .containsEntry("verify.sh", Files.readString(Chart.FOLDER.resolve("files/verify.sh")));
    }

    @Test
    void scriptIsWhereThePodLooksForIt() {
        ChartCopy copy = ChartCopy.in(folder).withoutHooks();
        Manifests production = Chart.with("production").in(copy).render();
        PodSpec pod = production.one(Pod.class, "verify").getSpec();
        assertThat(Mounts.volume(pod, "/etc/otpgate/test").getConfigMap().getName())
                .isEqualTo(
                        production.one(ConfigMap.class, "verify").getMetadata().getName());
        assertThat(Mounts.volume(pod, "/tmp").getEmptyDir()).isNotNull();
    }

    @Test
    void podRunsAsANumberedUserWhateverTheImageSays() {
        ChartCopy copy = ChartCopy.in(folder).withoutHooks();
        Manifests unnumbered =
                Chart.with("production").and("pods: {runAsUser: null}").in(copy).render();
        assertThat(unnumbered
                        .one(Pod.class, "verify")
                        .getSpec()
                        .getSecurityContext()
                        .getRunAsUser())
                .isEqualTo(65532);
        assertThat(unnumbered.pod("reset-service").getSecurityContext().getRunAsUser())
                .isNull();
    }

    @Test
    void podIsAHookThatOnlyHelmTestStarts() throws Exception {
        assertThat(Files.readString(Chart.FOLDER.resolve("templates/tests/verify.yaml")))
                .contains("\n    helm.sh/hook: test\n");
        assertThat(Chart.with("production").render().all(Pod.class))
                .as("hooks are no part of the release")
                .isEmpty();
    }

    @Test
    void nothingOfItIsThereUnlessAskedFor() {
        ChartCopy copy = ChartCopy.in(folder).withoutHooks();
        assertThat(Chart.with("minimal").in(copy).render().all(Pod.class)).isEmpty();
    }
}
