package io.github.otpgate.edge.institution;

import io.github.otpgate.contracts.trainee.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;

/** The value of the metrics label {@code institution}: bounded by the institutions file, whatever ids are sent. */
@ApplicationScoped
public class InstitutionLabel {

    /** Stands for every id that is not in the institutions file. */
    public static final String OTHER = "other";

    private final Institutions institutions;

    InstitutionLabel(Institutions institutions) {
        this.institutions = institutions;
    }

    /** The id if the institution is known, suspended or not; else {@link #OTHER}. */
    public String of(InstitutionId id) {
        return institutions.find(id).isPresent() ? id.value() : OTHER;
    }
}
