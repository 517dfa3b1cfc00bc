package io.github.otpgate.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What Chart.yaml says. */
final class Versions {

    private Versions() {}

    static String appVersion() {
        return chartYaml().path("appVersion").asText();
    }

    static String kubeVersion() {
        return chartYaml().path("kubeVersion").asText();
    }

    private static JsonNode chartYaml() {
        try {
            return new YAMLMapper().readTree(Chart.FOLDER.resolve("Chart.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
