package io.github.otpgate.edge.institution;

import io.github.otpgate.contracts.trainee.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The institutions of the institutions file, as it was when it last was in order. Never blocks. */
@ApplicationScoped
public class Institutions {

    private volatile Map<InstitutionId, Institution> known = Map.of();

    /** The institution of this id, suspended or not. */
    public Optional<Institution> find(InstitutionId id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Every institution, suspended or not. */
    public Collection<Institution> all() {
        return known.values();
    }

    /** Whether the institution is known and not suspended. */
    public boolean active(InstitutionId id) {
        return find(id).filter(institution -> !institution.suspended()).isPresent();
    }
}
