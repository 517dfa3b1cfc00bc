package io.github.otpgate.helm;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;

/** What is mounted where. */
final class Mounts {

    private Mounts() {}

    /** What a service finds in a folder: {@code secret|configMap name file}. */
    static String source(Manifests manifests, String service, String folder) {
        Volume volume = volume(manifests.pod(service), folder);
        return volume.getSecret() != null
                ? "secret " + volume.getSecret().getSecretName() + " "
                        + volume.getSecret().getItems().get(0).getPath()
                : "configMap " + volume.getConfigMap().getName() + " "
                        + volume.getConfigMap().getItems().get(0).getPath();
    }

    /** What the pod's container has mounted there. */
    static Volume volume(PodSpec pod, String folder) {
        String name = pod.getContainers().get(0).getVolumeMounts().stream()
                .filter(mount -> mount.getMountPath().equals(folder))
                .findFirst()
                .orElseThrow()
                .getName();
        return pod.getVolumes().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
