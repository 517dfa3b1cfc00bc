package io.github.otpgate.registration.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What an enrolment ticket has been used for so far. A ticket is good for one registration, and for the end of one device.
 *
 * @param begun registrations begun by it, whatever became of them
 * @param tries activation codes tried, right ones included
 * @param registered the device that was activated by it
 * @param removed whether it dropped the trainee's registration
 */
public record TicketUse(int begun, int tries, Optional<UUID> registered, boolean removed) {

    /** Registrations that may be begun by one ticket: a trainee who starts over a few times, and nobody who does it for ever. */
    public static final int MOST_BEGUN = 10;

    /** Activation codes that may be tried by one ticket. */
    public static final int MOST_TRIES = 5;

    public TicketUse {
        Objects.requireNonNull(registered, "registered");
    }

    /** Why no registration of this trainee's can be begun by this ticket any more, or empty if one can. */
    public Optional<Refusal> refusal(Trainee trainee) {
        if (registered.isPresent() || endsNoMore(trainee)) {
            return Optional.of(Refusal.Plain.TICKET_USED);
        }
        if (tries >= MOST_TRIES) {
            return Optional.of(Refusal.Plain.TRIES_EXHAUSTED);
        }
        return begun >= MOST_BEGUN ? Optional.of(Refusal.Plain.REGISTRATIONS_EXHAUSTED) : Optional.empty();
    }

    /** Whether no registration can be begun by this ticket any more, whatever device the trainee has. */
    public boolean spent() {
        return registered.isPresent() || tries >= MOST_TRIES || begun >= MOST_BEGUN;
    }

    /** Whether the trainee has a device that this ticket cannot end, as it has ended one already. */
    boolean endsNoMore(Trainee trainee) {
        return removed && trainee.device().isPresent();
    }

    /** How many tries are left once so many were made. */
    public static int remainingAfter(int tries) {
        return Math.max(0, MOST_TRIES - tries);
    }
}
