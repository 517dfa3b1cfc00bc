package io.github.otpgate.contracts.purpose;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a verification is for.
 *
 * @param evalCode why the code is asked for ({@code EVAL_CD}), two digits on the wire
 * @param evalType the caller's own name of it ({@code EVAL_TYPE}); only kept, never compared; may be null
 * @param classTime session number, or attempt number of an exam ({@code CLASS_TME}); {@code 00} at enrolment
 * @param course course code ({@code COURSE_AGENT_PK})
 * @param classCode class of the course ({@code CLASS_AGENT_PK})
 */
public record Purpose(
        @JsonProperty("evalCode") String evalCode,
        @JsonProperty("evalType") String evalType,
        @JsonProperty("classTime") String classTime,
        @JsonProperty("course") String course,
        @JsonProperty("class") String classCode) {

    /** Form of {@code classTime}. */
    public static final String CLASS_TIME_PATTERN = "[0-9]{1,3}";

    private static final Pattern CLASS_TIME = Pattern.compile(CLASS_TIME_PATTERN);

    /**
     * @throws IllegalArgumentException if the eval code is unknown or the class time has another form
     * @throws NullPointerException if another part than the eval type is missing
     */
    public Purpose {
        if (EvalCode.ofCode(evalCode).isEmpty()) {
            throw new IllegalArgumentException("evalCode: expected " + EvalCode.EXPECTED);
        }
        if (!CLASS_TIME.matcher(Objects.requireNonNull(classTime, "classTime")).matches()) {
            throw new IllegalArgumentException("classTime: expected 1 to 3 digits");
        }
        Objects.requireNonNull(course, "course");
        Objects.requireNonNull(classCode, "class");
    }

    /** Whether both ask for the same thing; names, which callers spell as they like, do not count. */
    public boolean sameAs(Purpose other) {
        return evalCode.equals(other.evalCode)
                && Integer.parseInt(classTime) == Integer.parseInt(other.classTime)
                && course.equals(other.course)
                && classCode.equals(other.classCode);
    }
}
