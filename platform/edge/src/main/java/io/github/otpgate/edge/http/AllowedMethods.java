package io.github.otpgate.edge.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The methods that resources have for a path. RFC 9110 section 15.5.6 wants a 405 to name them; the framework does not. */
@ApplicationScoped
public class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");
    private static final String ANY_SEGMENT = "[^/]+";

    private volatile List<Endpoint> endpoints;

    /** The value of header {@code Allow} for this path; empty if no resource has it. */
    public String of(String path) {
        return endpoints().stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .map(Endpoint::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> known = endpoints;
        if (known == null) {
            known = read(ResteasyReactiveRecorder.getCurrentDeployment());
            endpoints = known;
        }
        return known;
    }

    private static List<Endpoint> read(Deployment deployment) {
        List<Endpoint> found = new ArrayList<>();
        RuntimeResourceVisitor.visitRuntimeResources("", deployment.getClassMappers(), new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                found.add(new Endpoint(method, pattern(template)));
            }
        });
        return List.copyOf(found);
    }

    private static Pattern pattern(String template) {
        String fixed = template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
        return Pattern.compile(Arrays.stream(PARAMETER.split(fixed, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(ANY_SEGMENT, "", "/?")));
    }

    private record Endpoint(String method, Pattern path) {}
}
