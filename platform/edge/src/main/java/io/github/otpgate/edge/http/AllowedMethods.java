package io.github.otpgate.edge.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods that resources have for a path. RFC 9110 section 15.5.6 wants a 405 to name them; the framework does not. */
@ApplicationScoped
public class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");
    private static final String ANY_SEGMENT = "[^/]+";

    private final Endpoints endpoints;
    private volatile List<Known> known;

    @Inject
    AllowedMethods(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The value of header {@code Allow} for this path; empty if no resource has it. */
    public String of(String path) {
        return known().stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .map(Known::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Known> known() {
        List<Known> all = known;
        if (all == null) {
            all = endpoints.all().stream()
                    .map(endpoint -> new Known(endpoint.method(), pattern(endpoint.template())))
                    .toList();
            known = all;
        }
        return all;
    }

    private static Pattern pattern(String template) {
        String fixed = template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
        return Pattern.compile(Arrays.stream(PARAMETER.split(fixed, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(ANY_SEGMENT, "", "/?")));
    }

    private record Known(String method, Pattern path) {}
}
