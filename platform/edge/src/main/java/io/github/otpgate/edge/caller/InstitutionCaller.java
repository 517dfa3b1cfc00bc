package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Optional;
import java.util.Set;

/**
 * The holder of an institution token.
 *
 * @param institution a known and not suspended institution; may be absent for support staff only
 * @param roles {@link Roles#LMS}, {@link Roles#SUPPORT} or both
 */
public record InstitutionCaller(Optional<InstitutionId> institution, Set<String> roles) implements Caller {

    public InstitutionCaller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller may see every institution's business. */
    public boolean support() {
        return roles.contains(Roles.SUPPORT);
    }

    /** Whether the caller is this institution's own LMS. */
    public boolean actsFor(InstitutionId other) {
        return roles.contains(Roles.LMS)
                && institution.filter(id -> id.equals(other)).isPresent();
    }
}
