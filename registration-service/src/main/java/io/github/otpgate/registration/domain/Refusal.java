package io.github.otpgate.registration.domain;

/** Why a request changes nothing. An ordinary answer, not a fault. */
public sealed interface Refusal {

    /** A device is registered, and the trainee has not agreed to its replacement. */
    record AlreadyRegistered(RegisteredDevice device) implements Refusal {}

    /** Not the code of the pending device. */
    record WrongCode(int remainingAttempts) implements Refusal {}

    /**
     * The code of the pending device at another time: its clock is wrong, or it was not the code that it shows now.
     *
     * @param minutesAhead how far the clock is ahead of the server's; negative: behind
     */
    record WrongClock(int minutesAhead, int remainingAttempts) implements Refusal {}

    /** Refusals that need no further word. */
    enum Plain implements Refusal {
        /** A person's device is replaced only on a fresh identity verification. */
        PROOF_REQUIRED,
        TRAINEE_LOCKED,
        /** One device was activated by this ticket already. */
        TICKET_USED,
        /** Correctly signed, yet not on record. */
        TICKET_UNKNOWN,
        TRIES_EXHAUSTED,
        /** So many registrations were begun by this ticket that no other one is. */
        REGISTRATIONS_EXHAUSTED,
        /** Tickets of the institution have ended so many registrations within the hour that no other one is ended. */
        OVER_BUDGET,
        /** No such pending device of this ticket. */
        DEVICE_UNKNOWN,
        /** The trainee has no device. */
        NOT_REGISTERED
    }

    /** What is wrong with an identity verification. */
    enum Proof implements Refusal {
        FAILED,
        EXPIRED,
        IN_FUTURE,
        /** The ticket that was issued on it is spent. */
        USED,
        OTHER_PROVIDER,
        /** The same transaction was reported before, of another trainee or with another result or time. */
        CONFLICTING
    }
}
