package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import org.junit.jupiter.api.Test;

/** On the way from outside to a container, every step names a port that the next one has. */
class PortsTest {

    @Test
    void servicesLeadToTheirContainersPort() {
        Manifests production = Chart.with("production").render();
        for (String service : Manifests.SERVICES) {
            ContainerPort container = production.container(service).getPorts().get(0);
            ServicePort port = port(production, service);
            assertThat(port.getTargetPort().getStrVal()).isEqualTo(container.getName());
            assertThat(port.getPort()).isEqualTo(container.getContainerPort());
            assertThat(port.getProtocol()).isEqualTo("TCP");
            assertThat(port.getAppProtocol()).isEqualTo("http");
        }
    }

    @Test
    void ingressLeadsToPortsOfTheServices() {
        Manifests production = Chart.with("production").render();
        var rules =
                production.one(Ingress.class, "otpgate").getSpec().getRules().get(0);
        assertThat(rules.getHttp().getPaths()).isNotEmpty().allSatisfy(path -> {
            var backend = path.getBackend().getService();
            assertThat(backend.getPort().getName())
                    .isEqualTo(port(production, backend.getName()).getName());
        });
    }

    @Test
    void routeLeadsToPortsOfTheServices() {
        Manifests gateway = Chart.with("gateway-api").render();
        var rules = gateway.one(HTTPRoute.class, "otpgate").getSpec().getRules();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            var backend = rule.getBackendRefs().get(0);
            assertThat(backend.getPort())
                    .isEqualTo(port(gateway, backend.getName()).getPort());
        });
    }

    private static ServicePort port(Manifests manifests, String service) {
        var ports = manifests.one(Service.class, service).getSpec().getPorts();
        assertThat(ports).hasSize(1);
        return ports.get(0);
    }
}
