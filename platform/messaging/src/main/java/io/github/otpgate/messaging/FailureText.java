package io.github.otpgate.messaging;

/** A failure for logs: classes and places, no messages, because those may quote what an event holds. */
final class FailureText {

    private static final int DEPTH = 5;

    private FailureText() {}

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : " < ").append(cause.getClass().getName());
            StackTraceElement[] places = cause.getStackTrace();
            if (places.length > 0) {
                text.append(" at ").append(places[0]);
            }
        }
        return text.toString();
    }
}
