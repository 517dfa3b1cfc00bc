package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressSpec;
import io.github.otpgate.local.StackService;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoutingTest {

    @Test
    void ingressSendsEveryPublicPathWhereTheLocalGatewayDoes() {
        Map<String, String> routes = ingressRoutes("production", "{}");
        assertThat(routes).isNotEmpty().allSatisfy((path, service) -> assertThat(owner(path))
                .isEqualTo(service));
        assertThat(routes).containsKeys("/api/v2/otp_accredit", "/api/v2/user_reset", "/app", "/widget");
        assertThat(routes)
                .hasSize(Arrays.stream(StackService.values())
                        .mapToInt(service -> service.publicPaths().size())
                        .sum());
    }

    @Test
    void routeOfTheGatewaySendsThemThereToo() {
        Manifests gateway =
                Chart.with("gateway-api").and("lockout: {publicApi: true}").render();
        Map<String, String> routes = new TreeMap<>();
        for (var rule : gateway.one(HTTPRoute.class, "otpgate").getSpec().getRules()) {
            rule.getMatches().forEach(match -> {
                assertThat(match.getPath().getType()).isEqualTo("PathPrefix");
                routes.put(
                        match.getPath().getValue(),
                        service(rule.getBackendRefs().get(0).getName()));
            });
        }
        assertThat(routes).isEqualTo(ingressRoutes("production", "{}"));
    }

    @Test
    void nothingInternalIsEverRouted() {
        assertThat(ingressRoutes("production", "{}").keySet())
                .noneMatch(path -> path.equals("/") || path.startsWith("/q") || path.startsWith("/internal"));
    }

    @Test
    void lockoutServiceCanBeKeptInside() {
        assertThat(ingressRoutes("production", "lockout: {publicApi: false}"))
                .doesNotContainKey("/api/v3/lockouts")
                .doesNotContainValue("lockout-service");
    }

    @Test
    void ingressEndsTlsForTheHostOfThePublicUrl() {
        Manifests production = Chart.with("production").render();
        IngressSpec ingress = production.one(Ingress.class, "otpgate").getSpec();
        assertThat(ingress.getIngressClassName()).isEqualTo("nginx");
        assertThat(ingress.getRules().get(0).getHost()).isEqualTo("otp.example.org");
        assertThat(ingress.getTls().get(0).getHosts()).containsExactly("otp.example.org");
        assertThat(ingress.getTls().get(0).getSecretName()).isEqualTo("otp-example-org-tls");
        assertThat(production.one(Ingress.class, "otpgate").getMetadata().getAnnotations())
                .containsEntry("nginx.ingress.kubernetes.io/proxy-body-size", "32k");
    }

    @Test
    void tlsMayEndBeforeTheIngress() {
        Manifests outside =
                Chart.with("production").and("ingress: {tls: {enabled: false}}").render();
        assertThat(outside.one(Ingress.class, "otpgate").getSpec().getTls()).isEmpty();
    }

    @Test
    void gatewayOfTheChartListensWithTlsAlone() {
        Manifests own = Chart.with("gateway-api")
                .and("gateway: {parentRefs: [], className: nginx, tlsSecretName: tls}")
                .render();
        var gateway = own.one(Gateway.class, "otpgate").getSpec();
        assertThat(gateway.getGatewayClassName()).isEqualTo("nginx");
        var listeners = gateway.getListeners();
        assertThat(listeners).singleElement().satisfies(listener -> {
            assertThat(listener.getProtocol()).isEqualTo("HTTPS");
            assertThat(listener.getHostname()).isEqualTo("otp.example.org");
            assertThat(listener.getTls().getCertificateRefs().get(0).getName()).isEqualTo("tls");
        });
        assertThat(own.one(HTTPRoute.class, "otpgate")
                        .getSpec()
                        .getParentRefs()
                        .get(0)
                        .getName())
                .isEqualTo("otp-otpgate");
    }

    private static Map<String, String> ingressRoutes(String example, String values) {
        Map<String, String> routes = new TreeMap<>();
        var rules = Chart.with(example)
                .and(values)
                .render()
                .one(Ingress.class, "otpgate")
                .getSpec()
                .getRules();
        rules.get(0).getHttp().getPaths().forEach(path -> {
            assertThat(path.getPathType()).isEqualTo("Prefix");
            routes.put(path.getPath(), service(path.getBackend().getService().getName()));
        });
        return routes;
    }

    private static String owner(String path) {
        return Arrays.stream(StackService.values())
                .filter(service -> service.publicPaths().contains(path))
                .findFirst()
                .map(StackService::folder)
                .orElse("nobody");
    }

    private static String service(String name) {
        return name.replace("otp-otpgate-", "");
    }
}
