package io.github.otpgate.reset.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.reset.domain.AcceptedProvider;
import java.util.Optional;

/** Whose evidence counts for which institution. */
public interface ProviderDirectory {

    /** The institution's identity provider; empty if the institution is unknown or suspended, so that nothing of it counts. */
    Optional<AcceptedProvider> providerOf(InstitutionId institution);
}
