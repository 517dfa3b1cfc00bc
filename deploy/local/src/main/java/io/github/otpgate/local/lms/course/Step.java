package io.github.otpgate.local.lms.course;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a trainee may want to begin.
 *
 * @param session number of the session; 0 for what is none
 */
public record Step(Kind kind, int session) {

    public static final Step ENROLMENT = new Step(Kind.ENROLMENT, 0);
    public static final Step EXAM = new Step(Kind.EXAM, 0);

    private static final Pattern SESSION = Pattern.compile("session-([1-9][0-9]?)");
    private static final String FIRST_ATTEMPT = "01";

    /** The kinds, with {@code EVAL_CD} and {@code EVAL_TYPE} of a verification before them. */
    public enum Kind {
        ENROLMENT("00", "입과"),
        SESSION("01", "진도"),
        EXAM("02", "시험");

        private final String evalCode;
        private final String evalType;

        Kind(String evalCode, String evalType) {
            this.evalCode = evalCode;
            this.evalType = evalType;
        }

        public String evalCode() {
            return evalCode;
        }

        public String evalType() {
            return evalType;
        }
    }

    public static Step session(int number) {
        return new Step(Kind.SESSION, number);
    }

    /** The step of this id, or empty. */
    public static Optional<Step> parse(String id) {
        if (id == null) {
            return Optional.empty();
        }
        Matcher session = SESSION.matcher(id);
        if (session.matches()) {
            return Optional.of(session(Integer.parseInt(session.group(1))));
        }
        return switch (id) {
            case "enrolment" -> Optional.of(ENROLMENT);
            case "exam" -> Optional.of(EXAM);
            default -> Optional.empty();
        };
    }

    /** Its name between page and backend. */
    public String id() {
        return switch (kind) {
            case ENROLMENT -> "enrolment";
            case SESSION -> "session-" + session;
            case EXAM -> "exam";
        };
    }

    /** {@code CLASS_TME}: the session's number, the attempt of an exam, {@code 00} at enrolment. */
    public String classTime() {
        return switch (kind) {
            case ENROLMENT -> "00";
            case SESSION -> "%02d".formatted(session);
            case EXAM -> FIRST_ATTEMPT;
        };
    }
}
