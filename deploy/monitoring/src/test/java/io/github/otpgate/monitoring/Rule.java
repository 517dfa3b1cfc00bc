package io.github.otpgate.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An alerting or recording rule.
 *
 * @param group whose rules Prometheus evaluates one after the other
 * @param name of the alert, or of the metric that is recorded
 */
record Rule(Path file, String group, boolean alert, String name, JsonNode yaml) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Every rule of {@code deploy/alerts}. */
    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (Path file : Project.alerts()) {
            for (JsonNode group : yaml(file).path("groups")) {
                for (JsonNode rule : group.path("rules")) {
                    boolean alert = rule.has("alert");
                    rules.add(new Rule(
                            file,
                            group.path("name").asText(),
                            alert,
                            rule.path(alert ? "alert" : "record").asText(),
                            rule));
                }
            }
        }
        return rules;
    }

    static List<Rule> alerts() {
        return all().stream().filter(Rule::alert).toList();
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Query query() {
        return new Query(file.getFileName() + ", " + name, yaml.path("expr").asText());
    }

    String annotation(String key) {
        return yaml.path("annotations").path(key).asText();
    }
}
