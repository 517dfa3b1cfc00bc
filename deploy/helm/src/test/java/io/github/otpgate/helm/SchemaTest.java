package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SchemaTest {

    /** What operators fill with what Kubernetes, and not the chart, has to understand. */
    private static final List<String> FREE = List.of(
            "/properties/global",
            "/properties/networkPolicy/properties/extraEgress/items",
            "/$defs/selector/properties/matchExpressions/items",
            "/$defs/pods/properties/tolerations/items",
            "/$defs/pods/properties/affinity");

    private static final List<String> MAPS = List.of("/$defs/labels", "/$defs/environment", "/$defs/quantities");

    private final JsonNode schema =
            new YAMLMapper().readTree(Chart.FOLDER.resolve("values.schema.json").toFile());

    SchemaTest() throws IOException {}

    /** The file's columns: values, and a part of what Helm answers. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "schema.csv", delimiter = '|', numLinesToSkip = 1)
    void isRefused(String values, String answer) {
        assertThatThrownBy(() -> Chart.with("production").and(values).text())
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(answer);
    }

    @Test
    void everyObjectIsClosedButThoseThatKubernetesUnderstands() {
        List<String> open = new ArrayList<>();
        List<String> maps = new ArrayList<>();
        collect(schema, "", open, maps);
        assertThat(open).containsExactlyInAnyOrderElementsOf(FREE);
        assertThat(maps).containsExactlyInAnyOrderElementsOf(MAPS);
    }

    @Test
    void everyPropertyHasADefaultInTheValues() throws IOException {
        JsonNode values =
                new YAMLMapper().readTree(Chart.FOLDER.resolve("values.yaml").toFile());
        List<String> missing = new ArrayList<>();
        missing(schema, values, "", missing);
        assertThat(missing).containsExactly(".global");
    }

    private static void collect(JsonNode node, String path, List<String> open, List<String> maps) {
        if (node.path("type").asText().equals("object")) {
            JsonNode additional = node.path("additionalProperties");
            if (additional.isMissingNode()) {
                open.add(path);
            } else if (additional.isObject()) {
                maps.add(path);
            }
        }
        node.fields().forEachRemaining(field -> collect(field.getValue(), path + "/" + field.getKey(), open, maps));
    }

    private void missing(JsonNode node, JsonNode values, String path, List<String> missing) {
        JsonNode target = node.has("$ref") ? schema.at(node.get("$ref").asText().substring(1)) : node;
        // What differs from "pods", and a JWK set, are empty by default.
        if (values.isObject() && values.isEmpty()) {
            return;
        }
        target.path("properties").fields().forEachRemaining(property -> {
            String below = path + "." + property.getKey();
            if (values.has(property.getKey())) {
                missing(property.getValue(), values.get(property.getKey()), below, missing);
            } else {
                missing.add(below);
            }
        });
    }
}
