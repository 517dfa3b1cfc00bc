package io.github.otpgate.edge.problem;

import io.github.otpgate.contracts.wire.ResultCode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A problem detail (RFC 9457). Immutable. Its title and detail are texts of the caller's language, found by the slug in the
 * bundles {@code ProblemTexts} of the service and {@code Problems} of this module when it is written.
 */
public final class Problem {

    /** The media type of every error of {@code /api/v3}. */
    public static final String MEDIA_TYPE = "application/problem+json";
    /** What stands before the slug in {@code type}. */
    public static final String TYPE_PREFIX = "urn:otpgate:problem:";

    private final String slug;
    private final int status;
    private final ResultCode code;
    private final List<FieldError> errors;
    private final Map<String, Object> members;
    private final Duration retryAfter;

    private Problem(
            String slug,
            int status,
            ResultCode code,
            List<FieldError> errors,
            Map<String, Object> members,
            Duration retryAfter) {
        this.slug = slug;
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        this.retryAfter = retryAfter;
    }

    /** The problem {@code urn:otpgate:problem:<slug>} with this HTTP status. */
    public static Problem of(String slug, int status) {
        return new Problem(slug, status, null, List.of(), Map.of(), null);
    }

    /** The problem that says no more than this HTTP status does. */
    public static Problem ofStatus(int status) {
        return of(slugOf(status), status);
    }

    /** {@code invalid-request} 400, naming what is wrong. */
    public static Problem invalidRequest(List<FieldError> errors) {
        return of("invalid-request", 400).errors(errors);
    }

    /** {@code invalid-request} 400 for one field. */
    public static Problem invalidRequest(String field, String expected) {
        return invalidRequest(List.of(new FieldError(field, expected)));
    }

    /** {@code forbidden} 403. */
    public static Problem forbidden() {
        return of("forbidden", 403);
    }

    /** {@code not-found} 404. */
    public static Problem notFound() {
        return of("not-found", 404);
    }

    /** {@code too-many-requests} 429 with {@code Retry-After}. */
    public static Problem tooManyRequests(Duration retryAfter) {
        return of("too-many-requests", 429).code(ResultCode.TOO_MANY_REQUESTS).retryAfter(retryAfter);
    }

    /** {@code unavailable} 503: a store or service that the answer depends on cannot be reached. */
    public static Problem unavailable() {
        return of("unavailable", 503).code(ResultCode.INTERNAL_FAULT);
    }

    /** {@code internal-error} 500. */
    public static Problem internalError() {
        return of("internal-error", 500).code(ResultCode.INTERNAL_FAULT);
    }

    /** With the result code of the wire that says the same. */
    public Problem code(ResultCode resultCode) {
        return new Problem(slug, status, resultCode, errors, members, retryAfter);
    }

    /** With an extension member. Its value can stand in the detail text as {@code {name}}. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(slug, status, code, errors, more, retryAfter);
    }

    /** With these bad fields in place of any former ones. */
    public Problem errors(List<FieldError> fields) {
        return new Problem(slug, status, code, new ArrayList<>(fields), members, retryAfter);
    }

    /** With the header {@code Retry-After}, whole seconds rounded up, at least one. */
    public Problem retryAfter(Duration wait) {
        return new Problem(slug, status, code, errors, members, wait);
    }

    /** With the header {@code Retry-After}. */
    public Problem retryAfter(long seconds) {
        return retryAfter(Duration.ofSeconds(seconds));
    }

    private static String slugOf(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "payload-too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status < 500 ? "invalid-request" : "internal-error";
        };
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public Optional<ResultCode> code() {
        return Optional.ofNullable(code);
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Extension members in the order in which they were added. */
    public Map<String, Object> members() {
        return members;
    }

    /** The value of the header {@code Retry-After} in seconds. */
    public Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    /** The response, to be written in the language of the request. */
    public Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }
}
