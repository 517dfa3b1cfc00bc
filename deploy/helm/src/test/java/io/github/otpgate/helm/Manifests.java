package io.github.otpgate.helm;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the chart rendered, parsed strictly. */
record Manifests(List<HasMetadata> all) {

    static final List<String> SERVICES =
            List.of("registration-service", "verification-service", "lockout-service", "reset-service");

    static Manifests parse(String text) {
        return new Manifests(
                StrictYaml.documents(text).stream().map(StrictYaml::resource).toList());
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The one of this kind whose name ends so. */
    <T extends HasMetadata> T one(Class<T> kind, String nameEnd) {
        List<T> found = all(kind).stream()
                .filter(resource -> resource.getMetadata().getName().endsWith(nameEnd))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "expected one " + kind.getSimpleName() + " ..." + nameEnd + ", not " + found.size());
        }
        return found.get(0);
    }

    PodSpec pod(String service) {
        return one(Deployment.class, service).getSpec().getTemplate().getSpec();
    }

    Container container(String service) {
        return pod(service).getContainers().get(0);
    }

    /** The container that migrates the service's schema. */
    Container migration(String service) {
        return pod(service).getInitContainers().get(0);
    }

    /** A container's variables by name; those from a secret or ConfigMap read {@code name/key}. */
    static Map<String, String> environment(Container container) {
        Map<String, String> environment = new TreeMap<>();
        for (EnvVar variable : container.getEnv()) {
            String twice = environment.put(variable.getName(), value(variable));
            if (twice != null) {
                throw new AssertionError(variable.getName() + " stands twice");
            }
        }
        return environment;
    }

    private static String value(EnvVar variable) {
        var source = variable.getValueFrom();
        if (source == null) {
            return variable.getValue();
        }
        return source.getSecretKeyRef() != null
                ? source.getSecretKeyRef().getName() + "/"
                        + source.getSecretKeyRef().getKey()
                : source.getConfigMapKeyRef().getName() + "/"
                        + source.getConfigMapKeyRef().getKey();
    }
}
