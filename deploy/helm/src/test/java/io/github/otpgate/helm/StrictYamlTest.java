package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The other tests trust that a manifest with a mistake is refused; here it is seen. */
class StrictYamlTest {

    @TempDir
    private static Path folder;

    private static List<JsonNode> documents;

    @BeforeAll
    static void render() {
        Chart hooks = Chart.with("production").in(ChartCopy.in(folder).withoutHooks());
        Chart gateway =
                Chart.with("gateway-api").and("gateway: {parentRefs: [], className: nginx, tlsSecretName: tls}");
        documents = Stream.of(hooks, gateway, Chart.with("strimzi"))
                .flatMap(chart -> StrictYaml.documents(chart.text()).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void misspeltFieldIsRefusedInEveryKind(JsonNode document) {
        ObjectNode parent = (ObjectNode) (document.has("spec") ? document.get("spec") : document);
        parent.put("speling", "mistake");
        assertThatThrownBy(() -> StrictYaml.resource(document)).hasMessageContaining("speling");
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void misspeltMetadataIsRefusedInEveryKind(JsonNode document) {
        ((ObjectNode) document.get("metadata")).put("lables", "mistake");
        assertThatThrownBy(() -> StrictYaml.resource(document)).hasMessageContaining("lables");
    }

    @Test
    void misspeltFieldDeepInsideIsRefused() {
        String text = Chart.with("minimal").text().replace("readOnlyRootFilesystem", "readonlyRootFilesystem");
        assertThatThrownBy(() -> Manifests.parse(text)).hasMessageContaining("readonlyRootFilesystem");
    }

    @Test
    void keyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> StrictYaml.documents("kind: Pod\nkind: Pod\n")).hasMessageContaining("kind");
    }

    @Test
    void kindThatNobodyExpectsIsRefused() {
        assertThatThrownBy(() -> Manifests.parse("{apiVersion: v1, kind: Secret, metadata: {name: a}}"))
                .hasMessageContaining("unexpected v1 Secret");
    }

    @Test
    void examplesRenderEveryKindThatThereIsAModelFor() {
        assertThat(oneOfEachKind()).hasSize(Models.COUNT);
    }

    private static Collection<JsonNode> oneOfEachKind() {
        Map<String, JsonNode> byKind = new TreeMap<>();
        documents.forEach(document -> byKind.putIfAbsent(document.get("kind").asText(), document.deepCopy()));
        return byKind.values();
    }
}
