package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.Institutions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Callers with a verified institution token. Of the roles that the issuer gave only the two that institution tokens may carry
 * count; acting for an institution needs one that we know; a suspended one may do nothing at all.
 */
@ApplicationScoped
class InstitutionCallers {

    private static final String CLAIM = "institution";
    private static final Set<String> ISSUED_ROLES = Set.of(Roles.LMS, Roles.SUPPORT);

    private final Institutions institutions;

    @Inject
    InstitutionCallers(Institutions institutions) {
        this.institutions = institutions;
    }

    SecurityIdentity identity(SecurityIdentity verified) {
        JsonWebToken token = (JsonWebToken) verified.getPrincipal();
        Optional<InstitutionId> named =
                token.getClaim(CLAIM) instanceof String id ? InstitutionId.parse(id) : Optional.empty();
        String name = named.map(InstitutionId::value).orElse("support");
        if (named.flatMap(institutions::find).filter(known -> known.suspended()).isPresent()) {
            return CallerIdentity.refused(name);
        }
        Optional<InstitutionId> institution = named.filter(institutions::active);
        Set<String> roles = new HashSet<>(verified.getRoles());
        roles.retainAll(ISSUED_ROLES);
        if (institution.isEmpty()) {
            roles.remove(Roles.LMS);
        }
        return roles.isEmpty()
                ? CallerIdentity.refused(name)
                : CallerIdentity.of(new InstitutionCaller(institution, roles), name, roles);
    }
}
