package io.github.otpgate.monitoring;

import io.github.otpgate.monitoring.PromQl.Names;
import io.github.otpgate.monitoring.PromQl.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The metrics that there are, with their labels; and what a query names beyond them. */
final class Catalogue {

    /** What Prometheus adds by itself, or by the scrape configuration of a cluster. */
    private static final Set<String> TARGET = Set.of("namespace", "job", "instance", "pod");

    private final Map<String, Set<String>> metrics = new HashMap<>(Map.of("up", Set.of()));

    /** Adds what an instance exposes. */
    void expose(Map<String, Set<String>> labelsByMetric) {
        labelsByMetric.forEach((metric, labels) ->
                metrics.computeIfAbsent(metric, first -> new HashSet<>()).addAll(labels));
    }

    /** Adds what Prometheus records by itself; its labels can be none but those of what it is made of. */
    void record(Rule rule) {
        Set<String> labels = new HashSet<>();
        PromQl.namesIn(rule.query().expression())
                .selectors()
                .forEach(selector -> labels.addAll(metrics.getOrDefault(selector.metric(), Set.of())));
        rule.yaml().path("labels").fieldNames().forEachRemaining(labels::add);
        metrics.computeIfAbsent(rule.name(), first -> new HashSet<>()).addAll(labels);
    }

    /** What the query names and nobody has; nothing if all is there. */
    List<String> missing(Query query) {
        List<String> missing = new ArrayList<>();
        Names names = PromQl.namesIn(query.expression());
        Set<String> available = new HashSet<>(TARGET);
        for (Selector selector : names.selectors()) {
            Set<String> labels = metrics.get(selector.metric());
            if (labels == null) {
                missing.add(query.where() + ": no service exposes " + selector.metric());
                continue;
            }
            available.addAll(labels);
            selector.labels().stream()
                    .filter(label -> !labels.contains(label) && !TARGET.contains(label))
                    .forEach(label -> missing.add(query.where() + ": " + selector.metric() + " has no label " + label));
        }
        names.groupedBy().stream()
                .filter(label -> !available.contains(label))
                .forEach(label -> missing.add(query.where() + ": nothing here has a label " + label));
        return missing;
    }
}
