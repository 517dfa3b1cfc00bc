package io.github.otpgate.edge.v2;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.otpgate.contracts.wire.ResultCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An answer of generation 2 of the wire: {@code code}, {@code status}, {@code msg} in this order, then any further members.
 * Always HTTP 200.
 *
 * @param code the number 200, or the code of a failure
 * @param status {@code SUCCESS} or {@code FAIL}
 * @param msg the text that pages show to the trainee as it is
 * @param more further members
 */
@RegisterForReflection
public record V2Answer(Object code, String status, String msg, Map<String, Object> more) {

    private static final String SUCCESS = "SUCCESS";
    private static final String FAIL = "FAIL";

    public V2Answer {
        Objects.requireNonNull(code, "code");
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** Success, with the wire's own text. */
    public static V2Answer success() {
        return success(ResultCode.SUCCESS.text());
    }

    /** Success, with a text of its own. */
    public static V2Answer success(String text) {
        return new V2Answer(Integer.valueOf(ResultCode.SUCCESS.code()), SUCCESS, text, Map.of());
    }

    /** Failure, with the code's own text. */
    public static V2Answer failure(ResultCode code) {
        return failure(code, code.text());
    }

    /** Failure, with a text of its own. */
    public static V2Answer failure(ResultCode code, String text) {
        if (code == ResultCode.SUCCESS) {
            throw new IllegalArgumentException("success is not a failure");
        }
        return new V2Answer(code.code(), FAIL, text, Map.of());
    }

    /** With a further member. */
    public V2Answer with(String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new V2Answer(code, status, msg, members);
    }

    /** The members in the order of the wire. */
    @JsonValue
    public Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", code);
        members.put("status", status);
        members.put("msg", msg);
        members.putAll(more);
        return members;
    }
}
