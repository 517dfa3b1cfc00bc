package io.github.otpgate.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A Grafana dashboard as its file describes it. */
record Dashboard(Path file, JsonNode json) {

    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), *([a-z_]+)\\)");

    static Dashboard read(Path file) {
        try {
            return new Dashboard(file, new ObjectMapper().readTree(file.toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What shows something; rows are headings. */
    List<JsonNode> panels() {
        return StreamSupport.stream(json.path("panels").spliterator(), false)
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .toList();
    }

    List<JsonNode> variables() {
        return StreamSupport.stream(json.path("templating").path("list").spliterator(), false)
                .toList();
    }

    /** Every query, as Prometheus would see it: Grafana's variables replaced. */
    List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        for (JsonNode panel : panels()) {
            for (JsonNode target : panel.path("targets")) {
                queries.add(
                        query(panel.path("title").asText(), target.path("expr").asText()));
            }
        }
        for (JsonNode variable : variables()) {
            Matcher values = LABEL_VALUES.matcher(variable.path("query").asText());
            if (values.matches()) {
                queries.add(query(
                        variable.path("name").asText(),
                        "count by (%s) (%s)".formatted(values.group(2), values.group(1))));
            }
        }
        return queries;
    }

    private Query query(String title, String expression) {
        return new Query(
                file.getFileName() + ", " + title,
                expression
                        .replace("$__rate_interval", "5m")
                        .replace("$__range", "6h")
                        .replace("$namespace", ".*")
                        .replace("$job", ".*"));
    }
}
