package io.github.otpgate.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.otpgate.edge.http.Api;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A body that is not the JSON that a resource expects. Names the field; never quotes its value. */
public class BadJson {

    /** The name of the whole body among the bad fields. */
    static final String BODY = "body";

    private static final Pattern SHOWN = Pattern.compile("[A-Za-z0-9_$.\\-\\[\\]]{1,100}");

    @ServerExceptionMapper
    public Response mismatch(MismatchedInputException failure, RoutingContext request) {
        return Api.of(request.normalizedPath()).error(problem(failure).orElseGet(Problem::internalError));
    }

    @ServerExceptionMapper
    public Response encoding(CharConversionException failure, RoutingContext request) {
        return Api.of(request.normalizedPath()).error(problem(failure).orElseGet(Problem::internalError));
    }

    /** The problem of a body that could not be read; empty if this failure is of another sort. */
    static Optional<Problem> problem(Throwable failure) {
        if (failure instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Optional.of(Problem.invalidRequest(path(unknown), "no such field"));
        }
        if (failure instanceof JsonMappingException mapping && !isMalformed(mapping)) {
            return Optional.of(Problem.invalidRequest(path(mapping), JsonExpectation.of(mapping)));
        }
        if (failure instanceof JsonProcessingException || failure instanceof CharConversionException) {
            return Optional.of(Problem.invalidRequest(duplicate(failure)
                    .map(field -> List.of(new FieldError(field, "at most once")))
                    .orElse(List.of(new FieldError(BODY, "well-formed JSON in UTF-8")))));
        }
        return Optional.empty();
    }

    private static boolean isMalformed(JsonMappingException failure) {
        return failure.getCause() instanceof StreamReadException
                || failure.getOriginalMessage().startsWith("Trailing token");
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return shown(path.toString());
    }

    private static Optional<String> duplicate(Throwable failure) {
        Throwable cause = failure.getCause() instanceof StreamReadException read ? read : failure;
        if (cause instanceof StreamReadException read
                && read.getOriginalMessage() != null
                && read.getOriginalMessage().startsWith("Duplicate field")
                && read.getProcessor() != null) {
            return Optional.of(shown(path(read.getProcessor().getParsingContext())));
        }
        return Optional.empty();
    }

    private static String path(JsonStreamContext context) {
        return context.pathAsPointer().toString().replaceFirst("^/", "").replace('/', '.');
    }

    /** A field's name comes from the caller as well: it is shown only if it looks like one. */
    private static String shown(String path) {
        return SHOWN.matcher(path).matches() ? path : BODY;
    }
}
