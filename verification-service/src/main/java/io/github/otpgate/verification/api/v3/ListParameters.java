package io.github.otpgate.verification.api.v3;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.edge.problem.FieldError;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.github.otpgate.verification.api.Moment;
import io.github.otpgate.verification.application.AttemptQuery;
import io.github.otpgate.verification.application.Scope;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which attempts to list. */
public class ListParameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final String LIMIT = "1 to " + LARGEST_LIMIT;

    @QueryParam("from")
    @Parameter(description = "The earliest time, inclusive (ISO 8601).")
    String from;

    @QueryParam("to")
    @Parameter(description = "The latest time, exclusive (ISO 8601).")
    String to;

    @QueryParam("outcome")
    @Parameter(description = "Only attempts with this outcome.")
    String outcome;

    @QueryParam("cursor")
    @Parameter(description = "next of the page before.")
    String cursor;

    @QueryParam("limit")
    @Parameter(description = "How many at most: " + LIMIT + "; 50 if absent.")
    String limit;

    /** @throws ProblemException {@code invalid-request} naming each bad parameter */
    AttemptQuery query(Scope scope) {
        List<FieldError> errors = new ArrayList<>();
        AttemptQuery query = new AttemptQuery(
                scope,
                read("from", from, Moment::iso, Moment.EXPECTED, errors),
                read("to", to, Moment::iso, Moment.EXPECTED, errors),
                read(
                        "outcome",
                        outcome,
                        ListParameters::outcome,
                        "one of " + Arrays.toString(Outcome.values()),
                        errors),
                read("cursor", cursor, Cursor::read, "next of an earlier page", errors),
                read("limit", limit, ListParameters::limit, LIMIT, errors).orElse(DEFAULT_LIMIT));
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalidRequest(errors));
        }
        return query;
    }

    private static <T> Optional<T> read(
            String name, String text, Function<String, Optional<T>> reader, String expected, List<FieldError> errors) {
        Optional<T> value = Optional.ofNullable(text).flatMap(reader);
        if (text != null && value.isEmpty()) {
            errors.add(new FieldError(name, expected));
        }
        return value;
    }

    private static Optional<Outcome> outcome(String text) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(text))
                .findFirst();
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= LARGEST_LIMIT);
    }
}
