package io.github.otpgate.edge.institution;

import java.util.Set;

/**
 * Who verifies an institution's trainees' identity.
 *
 * @param name the provider's name, such as {@code NICE}
 * @param positiveResultCodes the provider's result codes that mean "verified"; null stands for the default
 */
public record IdentityProvider(String name, Set<String> positiveResultCodes) {

    /** What NICE's phone verification answers for "verified". */
    public static final Set<String> DEFAULT_POSITIVE_RESULT_CODES = Set.of("0000", "000000");

    /** @throws IllegalArgumentException if there is no name, or no result code is positive */
    public IdentityProvider {
        if (Institution.required("provider.name", name).isBlank()) {
            throw new IllegalArgumentException("provider.name: expected a name");
        }
        positiveResultCodes =
                positiveResultCodes == null ? DEFAULT_POSITIVE_RESULT_CODES : Set.copyOf(positiveResultCodes);
        if (positiveResultCodes.isEmpty()) {
            throw new IllegalArgumentException("provider.positiveResultCodes: expected at least one");
        }
    }
}
