package io.github.otpgate.edge.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Every endpoint that this service's resources have. */
@ApplicationScoped
public class Endpoints {

    private volatile List<Endpoint> known;

    /** All of them, in no order. */
    public List<Endpoint> all() {
        List<Endpoint> endpoints = known;
        if (endpoints == null) {
            endpoints = read();
            known = endpoints;
        }
        return endpoints;
    }

    /** All of them as <code>METHOD /path/{parameter}</code>. */
    public List<String> names() {
        return all().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.template())
                .toList();
    }

    private static List<Endpoint> read() {
        List<Endpoint> found = new ArrayList<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        found.add(new Endpoint(method, template));
                    }
                });
        return List.copyOf(found);
    }

    /**
     * An endpoint.
     *
     * @param method the HTTP method
     * @param template its path, with parameters such as {@code {id}}
     */
    public record Endpoint(String method, String template) {}
}
