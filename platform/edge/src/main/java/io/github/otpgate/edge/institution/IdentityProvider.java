package io.github.otpgate.edge.institution;

import java.util.Set;

/**
 * Who verifies an institution's trainees' identity.
 *
 * @param name the provider's name, such as {@code NICE}
 * @param positiveResultCodes the provider's result codes that mean "verified"
 */
public record IdentityProvider(String name, Set<String> positiveResultCodes) {

    /** What NICE's phone verification answers for "verified". */
    public static final Set<String> DEFAULT_POSITIVE_RESULT_CODES = Set.of("0000", "000000");

    public IdentityProvider {
        positiveResultCodes =
                positiveResultCodes == null ? DEFAULT_POSITIVE_RESULT_CODES : Set.copyOf(positiveResultCodes);
    }
}
