package io.github.otpgate.edge.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What should have stood where a JSON value could not be read, in words of JSON rather than of Java. */
final class JsonExpectation {

    private static final String OTHER = "a valid value";
    private static final Map<Class<?>, String> NAMES = Map.of(
            String.class, "a string",
            Boolean.class, "true or false",
            boolean.class, "true or false",
            Instant.class, "a time such as 2026-01-31T09:00:00Z",
            UUID.class, "a UUID");

    private JsonExpectation() {}

    static String of(JsonMappingException failure) {
        return failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? of(mismatch.getTargetType())
                : OTHER;
    }

    private static String of(Class<?> type) {
        if (NAMES.containsKey(type)) {
            return NAMES.get(type);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : OTHER;
    }
}
