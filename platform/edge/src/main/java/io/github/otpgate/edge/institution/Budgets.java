package io.github.otpgate.edge.institution;

import java.util.stream.Stream;

/**
 * What one institution may come to over all replicas, where it differs from what the installation's configuration says (ADR 21).
 *
 * @param failures within a minute; null as all that follow if it is as the configuration says
 * @param newlyFailed trainees within 15 minutes
 * @param newlyLocked trainees within 15 minutes
 * @param removals of devices within an hour
 * @param replacements of devices within an hour
 */
public record Budgets(
        Integer failures, Integer newlyFailed, Integer newlyLocked, Integer removals, Integer replacements) {

    /** As the configuration says. */
    public static final Budgets AS_CONFIGURED = new Budgets(null, null, null, null, null);

    /** @throws IllegalArgumentException if one of them is less than 1 */
    public Budgets {
        if (Stream.of(failures, newlyFailed, newlyLocked, removals, replacements)
                .anyMatch(budget -> budget != null && budget < 1)) {
            throw new IllegalArgumentException("budgets: expected numbers of at least 1");
        }
    }
}
