package io.github.otpgate.edge.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ValidationException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.util.StringJoiner;

/**
 * A failure as it may stand in the log: class, stack and causes, but without the message of those exceptions that quote what
 * they could not read, which may be a name or a number.
 */
public final class QuietThrowable extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private QuietThrowable(Throwable original, Throwable cause) {
        super(describe(original), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    /** The failure without anything that it quotes. */
    public static Throwable of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    /** The failure and its causes in one line, without anything that they quote. */
    public static String chain(Throwable failure) {
        StringJoiner chain = new StringJoiner(" <- ");
        for (Throwable cause = of(failure); cause != null; cause = cause.getCause()) {
            chain.add(cause.toString());
        }
        return chain.toString();
    }

    private static Throwable of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        return new QuietThrowable(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    private static String describe(Throwable original) {
        String name = original.getClass().getName();
        return quotes(original) || original.getMessage() == null ? name : name + ": " + original.getMessage();
    }

    private static boolean quotes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException
                    || cause instanceof DateTimeException
                    || cause instanceof IllegalArgumentException
                    || cause instanceof CharacterCodingException
                    || cause instanceof ValidationException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
