package io.github.otpgate.helm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Manifests as the models have them, to the letter: unknown fields and repeated keys are refused. */
final class StrictYaml {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .setAnnotationIntrospector(new NoLeniency());

    private StrictYaml() {}

    /** The documents of a YAML stream; empty ones are left out. */
    static List<JsonNode> documents(String text) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            List<JsonNode> found = new ArrayList<>();
            documents.forEachRemaining(document -> {
                if (document.isObject()) {
                    found.add(document);
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming kind, resource and field if the model does not know the field */
    static HasMetadata resource(JsonNode document) {
        Class<? extends HasMetadata> model = Models.of(
                document.path("apiVersion").asText(), document.path("kind").asText());
        try {
            return YAML.treeToValue(document, model);
        } catch (JsonProcessingException e) {
            String what = document.path("kind").asText() + " "
                    + document.path("metadata").path("name").asText();
            throw new IllegalArgumentException(what + ": " + e.getMessage(), e);
        }
    }

    /** The models swallow what they do not know into "additional properties"; without that they refuse it. */
    private static final class NoLeniency extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
