package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final String FOLDER = "/etc/otpgate/institutions";

    @Test
    void institutionsAreAFolderThatFollowsItsConfigMap() {
        Manifests minimal = Chart.with("minimal").render();
        for (String service : Manifests.SERVICES) {
            VolumeMount mount = minimal.container(service).getVolumeMounts().stream()
                    .filter(candidate -> candidate.getName().equals("institutions"))
                    .findFirst()
                    .orElseThrow();
            assertThat(mount.getMountPath()).isEqualTo(FOLDER);
            assertThat(mount.getSubPath())
                    .as("a single file would never change")
                    .isNull();
            assertThat(Manifests.environment(minimal.container(service)))
                    .containsEntry("OTPGATE_INSTITUTIONS_FILE", FOLDER + "/institutions.json");
        }
    }

    @Test
    void yourConfigMapIsMountedUnderTheNameThatTheServicesRead() {
        Manifests own = Chart.with("minimal")
                .and("institutions: {existingConfigMap: lms, key: all.json}")
                .render();
        Volume volume = own.pod("reset-service").getVolumes().get(1);
        assertThat(volume.getConfigMap().getName()).isEqualTo("lms");
        assertThat(volume.getConfigMap().getItems().get(0).getKey()).isEqualTo("all.json");
        assertThat(volume.getConfigMap().getItems().get(0).getPath()).isEqualTo("institutions.json");
        assertThat(own.all(ConfigMap.class)).isEmpty();
    }

    @Test
    void institutionsInTheValuesBecomeTheFile() throws Exception {
        ConfigMap file = Chart.with("production").render().one(ConfigMap.class, "institutions");
        var institutions = new ObjectMapper()
                .readTree(file.getData().get("institutions.json"))
                .get("institutions");
        assertThat(institutions.get(0).get("id").asText()).isEqualTo("edulife");
        assertThat(institutions
                        .get(0)
                        .get("limitsPerReplica")
                        .get("requestsPerSecond")
                        .isInt())
                .isTrue();
    }

    @Test
    void callersInTheValuesBecomeAJwkSet() throws Exception {
        ConfigMap set = Chart.with("production").render().one(ConfigMap.class, "service-token-callers");
        assertThat(new ObjectMapper()
                        .readTree(set.getData().get("callers.jwks"))
                        .get("keys"))
                .hasSize(3)
                .allSatisfy(key -> assertThat(key.has("y")).isTrue());
    }

    @Test
    void furtherSettingsReachTheServicesAsTheyAre() {
        Manifests tuned = Chart.with("minimal").and("""
                        pods: {environment: {QUARKUS_LOG_LEVEL: DEBUG}}
                        lockout: {pods: {environment: {OTPGATE_LOCKOUT_THRESHOLD: 7, OTPGATE_LOG_JSON: false}}}
                        """).render();
        assertThat(Manifests.environment(tuned.container("lockout-service")))
                .containsEntry("OTPGATE_LOCKOUT_THRESHOLD", "7")
                .containsEntry("OTPGATE_LOG_JSON", "false")
                .containsEntry("QUARKUS_LOG_LEVEL", "DEBUG");
        assertThat(Manifests.environment(tuned.container("reset-service")))
                .containsEntry("QUARKUS_LOG_LEVEL", "DEBUG")
                .doesNotContainKey("OTPGATE_LOCKOUT_THRESHOLD");
    }
}
