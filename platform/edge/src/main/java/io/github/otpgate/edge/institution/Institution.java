package io.github.otpgate.edge.institution;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Set;

/**
 * An institution as the institutions file describes it.
 *
 * @param origins the origins of its pages, as browsers send them (RFC 6454)
 * @param provider who verifies its trainees' identity
 * @param limits how much it may ask for
 * @param suspended whether it and everybody with its tickets is refused
 */
public record Institution(
        InstitutionId id, Set<String> origins, IdentityProvider provider, Limits limits, boolean suspended) {

    public Institution {
        origins = Set.copyOf(origins);
    }
}
