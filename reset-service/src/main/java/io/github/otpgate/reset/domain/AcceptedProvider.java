package io.github.otpgate.reset.domain;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import java.util.Set;

/**
 * The one identity provider whose evidence counts for an institution.
 *
 * @param positiveResultCodes its codes that mean "verified"
 */
public record AcceptedProvider(ProviderName name, Set<ProviderResultCode> positiveResultCodes) {

    public AcceptedProvider {
        positiveResultCodes = Set.copyOf(positiveResultCodes);
    }
}
