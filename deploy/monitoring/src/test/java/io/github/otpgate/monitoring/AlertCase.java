package io.github.otpgate.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One question of our {@code promtool test rules} files: whether an alert fires at a time, given some series.
 *
 * @param fires whether it should
 * @param series how many series are given
 */
record AlertCase(String alert, boolean fires, int series) {

    static List<AlertCase> all() {
        List<AlertCase> asked = new ArrayList<>();
        for (JsonNode test : tests()) {
            for (JsonNode question : test.path("alert_rule_test")) {
                asked.add(new AlertCase(
                        question.path("alertname").asText(),
                        !question.path("exp_alerts").isEmpty(),
                        test.path("input_series").size()));
            }
        }
        return asked;
    }

    /** The series that the tests make up; they should be like those of the services. */
    static List<Query> madeUpSeries() {
        List<Query> series = new ArrayList<>();
        for (JsonNode test : tests()) {
            for (JsonNode input : test.path("input_series")) {
                series.add(new Query(
                        test.path("name").asText(), input.path("series").asText()));
            }
        }
        return series;
    }

    private static List<JsonNode> tests() {
        List<JsonNode> tests = new ArrayList<>();
        for (Path file : Project.ruleTests()) {
            Rule.yaml(file).path("tests").forEach(tests::add);
        }
        return tests;
    }
}
