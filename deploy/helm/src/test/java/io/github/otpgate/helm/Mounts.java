package io.github.otpgate.helm;

import io.fabric8.kubernetes.api.model.Volume;

/** What is mounted where. */
final class Mounts {

    private Mounts() {}

    /** What a service finds in a folder: {@code secret|configMap name file}. */
    static String source(Manifests manifests, String service, String folder) {
        String name = manifests.container(service).getVolumeMounts().stream()
                .filter(mount -> mount.getMountPath().equals(folder))
                .findFirst()
                .orElseThrow()
                .getName();
        Volume volume = manifests.pod(service).getVolumes().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return volume.getSecret() != null
                ? "secret " + volume.getSecret().getSecretName() + " "
                        + volume.getSecret().getItems().get(0).getPath()
                : "configMap " + volume.getConfigMap().getName() + " "
                        + volume.getConfigMap().getItems().get(0).getPath();
    }
}
