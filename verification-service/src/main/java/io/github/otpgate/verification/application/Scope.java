package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Optional;

/**
 * Whose attempts a caller may see.
 *
 * @param only the one institution; empty for all of them
 */
public record Scope(Optional<InstitutionId> only) {

    /** Every institution's. */
    public static final Scope ALL = new Scope(Optional.empty());

    /** One institution's own. */
    public static Scope of(InstitutionId institution) {
        return new Scope(Optional.of(institution));
    }

    boolean covers(InstitutionId institution) {
        return only.map(institution::equals).orElse(true);
    }
}
