package io.github.otpgate.testkit.cost;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An endpoint as the service's own description (OpenAPI) tells it, so that no new one can be forgotten.
 *
 * @param path a template, such as {@code /api/v3/devices/{id}/activation}
 * @param security names of the kinds of token that it takes
 * @param query names of its query parameters
 * @param body the schema of its body; empty if it has none
 * @param form whether the body is a form, not JSON
 */
record Endpoint(
        String method, String path, List<String> security, List<String> query, Optional<Schema> body, boolean form) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** All of the running service. */
    static List<Endpoint> all() {
        JsonPath description = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Endpoint> endpoints = new ArrayList<>();
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        Map<String, Object> schemas = Optional.ofNullable(description.<String, Object>getMap("components.schemas"))
                .orElse(Map.of());
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> described) {
                endpoints.add(of(method.toUpperCase(java.util.Locale.ROOT), path, described, schemas));
            }
        }));
        return endpoints;
    }

    /** The path with this text for each of its parameters. */
    String path(String parameter) {
        return path.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(parameter));
    }

    boolean hasPathParameter() {
        return path.contains("{");
    }

    private static Endpoint of(String method, String path, Map<?, ?> operation, Map<String, Object> schemas) {
        Map<?, ?> content = map(map(operation.get("requestBody")).get("content"));
        boolean form = content.containsKey(FORM);
        Optional<Schema> body = content.values().stream()
                .findFirst()
                .map(media -> Schema.of(map(map(media).get("schema")), schemas));
        return new Endpoint(
                method,
                path,
                list(operation.get("security")).stream()
                        .flatMap(scheme -> map(scheme).keySet().stream())
                        .map(String::valueOf)
                        .toList(),
                list(operation.get("parameters")).stream()
                        .map(Endpoint::map)
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> String.valueOf(parameter.get("name")))
                        .toList(),
                body,
                form);
    }

    static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : new LinkedHashMap<>();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
