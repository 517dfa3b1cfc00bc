package io.github.otpgate.testkit.cost;

import static io.github.otpgate.testkit.cost.Endpoint.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields of a body.
 *
 * @param fields by name; a leaf has none
 */
record Schema(Map<String, Schema> fields) {

    private static final String REFERENCE = "#/components/schemas/";

    static Schema of(Map<?, ?> schema, Map<String, Object> schemas) {
        if (schema.get("$ref") instanceof String reference) {
            return of(map(schemas.get(reference.substring(REFERENCE.length()))), schemas);
        }
        Map<String, Schema> fields = new LinkedHashMap<>();
        Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(kind -> schema.get(kind) instanceof Iterable<?> parts
                        ? java.util.stream.StreamSupport.stream(parts.spliterator(), false)
                        : Stream.of())
                .forEach(part -> fields.putAll(of(map(part), schemas).fields()));
        map(schema.get("properties"))
                .forEach((name, field) -> fields.put(String.valueOf(name), of(map(field), schemas)));
        return new Schema(fields);
    }

    /** Dotted paths of all fields, inner ones included. */
    Stream<String> paths() {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.getKey()),
                        field.getValue().paths().map(inner -> field.getKey() + "." + inner)));
    }

    /**
     * JSON in which the field of this path has this JSON value, and every other one the sample of its name, if there is one.
     *
     * @param samples JSON values by field name
     */
    String json(String path, String value, Map<String, String> samples) {
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, field) -> {
            String text = null;
            if (name.equals(path)) {
                text = value;
            } else if (path.startsWith(name + ".")) {
                text = field.json(path.substring(name.length() + 1), value, samples);
            } else if (samples.containsKey(name)) {
                text = samples.get(name);
            }
            if (text != null) {
                json.append(json.length() == 1 ? "" : ",")
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(text);
            }
        });
        return json.append('}').toString();
    }
}
