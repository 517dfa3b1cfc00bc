package io.github.otpgate.local.client;

/** An answer was not what the tour expects. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(String message) {
        super(message);
    }

    /** @throws UnexpectedAnswer unless the answer has this HTTP status */
    public static Answer requireStatus(int expected, Answer answer) {
        require("HTTP status", expected, answer.status(), answer);
        return answer;
    }

    /** @throws UnexpectedAnswer unless the answer is a problem of this status and slug */
    public static Answer requireProblem(int status, String slug, Answer answer) {
        require("problem", slug, answer.slug(), requireStatus(status, answer));
        return answer;
    }

    /** @throws UnexpectedAnswer unless the answer is one of generation 2 with this code */
    public static Answer requireCode(String code, Answer answer) {
        require("code", code, answer.text("code"), requireStatus(200, answer));
        return answer;
    }

    public static void require(String what, Object expected, Object actual, Answer answer) {
        if (!expected.equals(actual)) {
            throw new UnexpectedAnswer("%s: expected %s, was %s, in %d %s"
                    .formatted(what, expected, actual, answer.status(), answer.body()));
        }
    }
}
