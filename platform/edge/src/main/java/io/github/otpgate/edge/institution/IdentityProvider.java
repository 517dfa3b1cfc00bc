package io.github.otpgate.edge.institution;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import java.util.Set;

/**
 * Who verifies an institution's trainees' identity.
 *
 * @param name the provider's name, such as {@code NICE}; {@link ProviderName#EXPECTED}
 * @param positiveResultCodes the provider's result codes that mean "verified", each {@link ProviderResultCode#EXPECTED}; null
 *     stands for the default
 */
public record IdentityProvider(String name, Set<String> positiveResultCodes) {

    /** What NICE's phone verification answers for "verified". */
    public static final Set<String> DEFAULT_POSITIVE_RESULT_CODES = Set.of("0000", "000000");

    /** @throws IllegalArgumentException if there is no name, or no result code is positive, or one of them is not in its form */
    public IdentityProvider {
        if (ProviderName.parse(Institution.required("provider.name", name)).isEmpty()) {
            throw new IllegalArgumentException("provider.name: expected " + ProviderName.EXPECTED);
        }
        positiveResultCodes = positiveResultCodes == null ? DEFAULT_POSITIVE_RESULT_CODES : positiveResultCodes;
        if (positiveResultCodes.isEmpty()) {
            throw new IllegalArgumentException("provider.positiveResultCodes: expected at least one");
        }
        if (!positiveResultCodes.stream().allMatch(IdentityProvider::isResultCode)) {
            throw new IllegalArgumentException(
                    "provider.positiveResultCodes: expected " + ProviderResultCode.EXPECTED + " each");
        }
        positiveResultCodes = Set.copyOf(positiveResultCodes);
    }

    private static boolean isResultCode(String code) {
        return ProviderResultCode.parse(code).isPresent();
    }
}
