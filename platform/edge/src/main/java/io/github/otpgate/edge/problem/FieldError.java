package io.github.otpgate.edge.problem;

/**
 * One bad field of a request.
 *
 * @param field its path in the JSON body, such as {@code trainee.phone}, or the name of the parameter or header
 * @param expected what would have been right; never quotes what came
 */
public record FieldError(String field, String expected) {}
