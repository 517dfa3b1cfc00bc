package io.github.otpgate.edge.institution;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who verifies an institution's trainees' identity.
 *
 * @param name the provider's name, such as {@code NICE}: 1 to 40 letters, digits, dots, hyphens or underscores
 * @param positiveResultCodes the provider's result codes that mean "verified", each 1 to 32 printable ASCII characters without
 *     spaces; null stands for the default
 */
public record IdentityProvider(String name, Set<String> positiveResultCodes) {

    /** What NICE's phone verification answers for "verified". */
    public static final Set<String> DEFAULT_POSITIVE_RESULT_CODES = Set.of("0000", "000000");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern RESULT_CODE = Pattern.compile("[\\x21-\\x7E]{1,32}");

    /** @throws IllegalArgumentException if there is no name, or no result code is positive, or one of them is not in its form */
    public IdentityProvider {
        if (!NAME.matcher(Institution.required("provider.name", name)).matches()) {
            throw new IllegalArgumentException(
                    "provider.name: expected 1 to 40 letters, digits, dots, hyphens or underscores");
        }
        positiveResultCodes = positiveResultCodes == null ? DEFAULT_POSITIVE_RESULT_CODES : positiveResultCodes;
        if (positiveResultCodes.isEmpty()) {
            throw new IllegalArgumentException("provider.positiveResultCodes: expected at least one");
        }
        if (!positiveResultCodes.stream().allMatch(IdentityProvider::isResultCode)) {
            throw new IllegalArgumentException(
                    "provider.positiveResultCodes: expected 1 to 32 printable ASCII characters without spaces each");
        }
        positiveResultCodes = Set.copyOf(positiveResultCodes);
    }

    private static boolean isResultCode(String code) {
        return code != null && RESULT_CODE.matcher(code).matches();
    }
}
