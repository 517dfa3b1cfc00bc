package io.github.otpgate.reset.api;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.IdentityProvider;
import io.github.otpgate.edge.institution.Institution;
import io.github.otpgate.edge.institution.Institutions;
import io.github.otpgate.reset.application.ProviderDirectory;
import io.github.otpgate.reset.domain.AcceptedProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** The identity providers of the institutions file. */
@ApplicationScoped
class InstitutionProviders implements ProviderDirectory {

    private final Institutions institutions;

    InstitutionProviders(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public Optional<AcceptedProvider> providerOf(InstitutionId institution) {
        return institutions
                .find(institution)
                .filter(known -> !known.suspended())
                .map(Institution::provider)
                .map(InstitutionProviders::accepted);
    }

    private static AcceptedProvider accepted(IdentityProvider provider) {
        return new AcceptedProvider(
                new ProviderName(provider.name()),
                provider.positiveResultCodes().stream()
                        .map(ProviderResultCode::new)
                        .collect(Collectors.toSet()));
    }
}
