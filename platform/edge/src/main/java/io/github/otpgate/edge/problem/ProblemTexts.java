package io.github.otpgate.edge.problem;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Titles and details of problems, {@code <slug>.title} and {@code <slug>.detail}: from the service's own bundle
 * {@code ProblemTexts} at the root of its class path, then from the edge's. Both are UTF-8 with Korean as the root language and
 * English in {@code _en}.
 */
@Startup
@ApplicationScoped
public class ProblemTexts {

    private static final String SERVICE_BUNDLE = "ProblemTexts";
    private static final String EDGE_BUNDLE = "io.github.otpgate.edge.problem.Problems";

    private final Map<Language, Map<String, String>> texts;

    ProblemTexts() {
        // The starting thread's loader sees the service's resources; an event loop's may not.
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        this.texts = Stream.of(Language.values())
                .collect(Collectors.toMap(language -> language, language -> load(language, resources)));
    }

    /** The text of this key, or empty if no bundle has it. */
    public Optional<String> find(String key, Language language) {
        return Optional.ofNullable(texts.get(language).get(key));
    }

    private static Map<String, String> load(Language language, ClassLoader resources) {
        return Stream.of(EDGE_BUNDLE, SERVICE_BUNDLE)
                .flatMap(name -> bundle(name, language, resources).stream())
                .flatMap(bundle -> bundle.keySet().stream().map(key -> Map.entry(key, bundle.getString(key))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (edge, service) -> service));
    }

    private static Optional<ResourceBundle> bundle(String name, Language language, ClassLoader resources) {
        try {
            Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
            return Optional.of(ResourceBundle.getBundle(name, language.locale(), resources, noFallback));
        } catch (java.util.MissingResourceException none) {
            return Optional.empty();
        }
    }
}
