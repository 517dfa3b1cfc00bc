package io.github.otpgate.contracts.purpose;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a code is asked for: {@code EVAL_CD} of the public wire and its Korean name {@code EVAL_TYPE}. */
public enum EvalCode {
    ENROLMENT("00", "입과"),
    PROGRESS("01", "진도"),
    EXAM("02", "시험"),
    ASSIGNMENT("03", "과제"),
    PROGRESS_EVALUATION("04", "진행평가"),
    DISCUSSION("05", "토론"),
    OTHER_EVALUATION("06", "기타평가"),
    SUPPLEMENTARY_STUDY("07", "보충자료학습"),
    OFFLINE_EXAM("52", "오프라인 시험"),
    OFFLINE_ASSIGNMENT("53", "오프라인 과제"),
    OFFLINE_SUPPLEMENTARY("57", "오프라인 보충학습"),
    OTHER("99", "기타");

    /** The codes that exist, for error messages. */
    public static final String EXPECTED =
            "one of " + Arrays.stream(values()).map(EvalCode::code).collect(Collectors.joining(", "));

    private static final Map<String, EvalCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EvalCode::code, Function.identity()));

    private final String code;
    private final String korean;

    EvalCode(String code, String korean) {
        this.code = code;
        this.korean = korean;
    }

    /** The two digits on the wire. */
    public String code() {
        return code;
    }

    /** The Korean name on the wire. */
    public String korean() {
        return korean;
    }

    /** The purpose of these two digits, or empty if there is none. */
    public static Optional<EvalCode> ofCode(String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }
}
