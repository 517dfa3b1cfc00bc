package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.registration.domain.JournalEntry.Action;

/** How many changes each institution's tickets may make within an hour. */
@FunctionalInterface
public interface ChangeLimits {

    /**
     * The institution's limit; the installation's if it has none of its own.
     *
     * @param action {@link Action#DEVICE_REMOVED} or {@link Action#DEVICE_REPLACED}
     */
    int of(Action action, InstitutionId institution);
}
