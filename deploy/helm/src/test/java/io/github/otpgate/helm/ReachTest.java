package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every host that an example names can be reached: some rule of the services that use it lets its pods or addresses through. */
class ReachTest {

    /** {@code pod.service.namespace.svc...}, as Kubernetes' DNS has it. */
    private static final Pattern IN_CLUSTER = Pattern.compile("(?:[^.]+\\.)*[^.]+\\.([^.]+)\\.svc(?:\\..*)?");

    @ParameterizedTest
    @MethodSource("io.github.otpgate.helm.Chart#examples")
    void everyHostOfTheValuesHasAPeerThatAllowsIt(String example) throws IOException {
        Manifests manifests = Chart.with(example).render();
        Path file = Chart.FOLDER.resolve("ci").resolve(example + "-values.yaml");
        JsonNode values = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        isReached(
                manifests, "verification-service", values.at("/postgresql/host").asText(), 5432);
        addresses(values.at("/redis/hosts")).forEach(host -> isReached(manifests, "lockout-service", host));
        for (String service : Manifests.SERVICES) {
            addresses(values.at("/kafka/bootstrapServers")).forEach(host -> isReached(manifests, service, host));
            isReached(
                    manifests,
                    service,
                    URI.create(values.at("/oidc/jwksUrl").asText()).getHost(),
                    443);
        }
    }

    @Test
    void podSelectorAloneReachesNoOtherNamespace() {
        Manifests minimal = Chart.with("minimal").render();
        assertThat(reaches(minimal, "verification-service", "postgresql", 5432)).isTrue();
        assertThat(reaches(minimal, "verification-service", "postgresql.lms.svc", 5432))
                .isTrue();
        assertThat(reaches(minimal, "verification-service", "postgresql.databases.svc", 5432))
                .isFalse();
        assertThat(reaches(minimal, "verification-service", "postgresql.example.org", 5432))
                .isFalse();
    }

    private static Set<String> addresses(JsonNode list) {
        Set<String> found = new LinkedHashSet<>();
        list.forEach(address -> found.add(address.asText()));
        assertThat(found).isNotEmpty();
        return found;
    }

    private static void isReached(Manifests manifests, String service, String address) {
        int colon = address.lastIndexOf(':');
        isReached(manifests, service, address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static void isReached(Manifests manifests, String service, String host, int port) {
        assertThat(reaches(manifests, service, host, port))
                .as("%s to %s:%d", service, host, port)
                .isTrue();
    }

    private static boolean reaches(Manifests manifests, String service, String host, int port) {
        return manifests.one(NetworkPolicy.class, service).getSpec().getEgress().stream()
                .filter(rule -> opens(rule, port))
                .flatMap(rule -> rule.getTo().stream())
                .anyMatch(peer -> mayBe(peer, host));
    }

    private static boolean opens(NetworkPolicyEgressRule rule, int port) {
        return rule.getPorts().stream().anyMatch(open -> open.getPort().getIntVal() == port);
    }

    private static boolean mayBe(NetworkPolicyPeer peer, String host) {
        return namespace(host)
                .map(namespace -> peer.getIpBlock() == null && selects(peer, namespace))
                .orElse(peer.getIpBlock() != null);
    }

    private static boolean selects(NetworkPolicyPeer peer, String namespace) {
        return peer.getNamespaceSelector() == null
                ? namespace.equals(Chart.NAMESPACE)
                : peer.getNamespaceSelector().getMatchLabels().equals(Map.of("kubernetes.io/metadata.name", namespace));
    }

    /** A host's namespace; nothing if it is outside the cluster. One or two labels are a service or a pod of the own namespace. */
    private static Optional<String> namespace(String host) {
        Matcher inCluster = IN_CLUSTER.matcher(host);
        if (inCluster.matches()) {
            return Optional.of(inCluster.group(1));
        }
        return host.chars().filter(letter -> letter == '.').count() < 2
                ? Optional.of(Chart.NAMESPACE)
                : Optional.empty();
    }
}
