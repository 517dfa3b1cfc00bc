package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import java.util.List;

/** What came of a page ticket as a whole. */
public final class TicketOutcome {

    /** No attempt was made yet. */
    public static final String PENDING = "PENDING";

    private TicketOutcome() {}

    /**
     * {@code ACCEPTED} once any attempt was, for a page may ask again after its success; else the last outcome, or
     * {@link #PENDING}.
     *
     * @param outcomes of the ticket's attempts, oldest first
     */
    public static String of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return PENDING;
        }
        return outcomes.contains(Outcome.ACCEPTED)
                ? Outcome.ACCEPTED.name()
                : outcomes.get(outcomes.size() - 1).name();
    }
}
