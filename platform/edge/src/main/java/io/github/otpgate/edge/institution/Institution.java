package io.github.otpgate.edge.institution;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An institution as the institutions file describes it.
 *
 * @param origins the origins of its pages, as browsers send them (RFC 6454 section 6.2); may be none
 * @param provider who verifies its trainees' identity
 * @param limitsPerReplica how much it may ask of each replica of each service
 * @param budgets what it may come to over all replicas, where it has budgets of its own
 * @param suspended whether it and everybody with its tickets is refused
 */
public record Institution(
        InstitutionId id,
        Set<String> origins,
        IdentityProvider provider,
        Limits limitsPerReplica,
        Budgets budgets,
        boolean suspended) {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    /** @throws IllegalArgumentException if a part is missing or an origin is none */
    public Institution {
        required("id", id);
        origins = Set.copyOf(required("origins", origins));
        required("provider", provider);
        required("limitsPerReplica", limitsPerReplica);
        budgets = budgets == null ? Budgets.AS_CONFIGURED : budgets;
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "origins: expected origins such as https://lms.example, not " + origin);
            }
        }
    }

    static <T> T required(String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
