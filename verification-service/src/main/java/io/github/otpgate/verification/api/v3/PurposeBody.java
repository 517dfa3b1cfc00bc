package io.github.otpgate.verification.api.v3;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.verification.api.FieldForm;

/**
 * What a verification is for, in requests and answers.
 *
 * @param evalCode {@code EVAL_CD} of generation 2
 * @param evalType {@code EVAL_TYPE}: the caller's own name of it; only kept
 * @param classTime {@code CLASS_TME}: session number, or attempt number of an exam; {@code 00} at enrolment
 * @param course {@code COURSE_AGENT_PK}
 * @param classCode {@code CLASS_AGENT_PK}
 */
public record PurposeBody(
        @WellFormed(value = FieldForm.EVAL_CODE, required = true)
        String evalCode,

        @WellFormed(FieldForm.EVAL_TYPE) String evalType,

        @WellFormed(value = FieldForm.CLASS_TIME, required = true)
        String classTime,

        @WellFormed(value = FieldForm.COURSE, required = true)
        String course,

        @JsonProperty("class") @WellFormed(value = FieldForm.COURSE, required = true)
        String classCode) {

    static PurposeBody of(Purpose purpose) {
        return new PurposeBody(
                purpose.evalCode(), purpose.evalType(), purpose.classTime(), purpose.course(), purpose.classCode());
    }

    Purpose purpose() {
        return new Purpose(evalCode, evalType, classTime, course, classCode);
    }
}
