package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.trainee.Identity;
import java.util.Optional;

/**
 * What a ticket needs before it may end a trainee's device, be it by removing the device or by putting another one in its place.
 * Institutions get tickets for any person, so that one institution's ticket alone must not end what another one's trainee uses.
 */
final class EndingRule {

    private EndingRule() {}

    /**
     * Why this ticket ends no device, or empty if it may. A person's needs a fresh identity verification behind the ticket. A
     * member's own institution vouches for the member by its ticket alone, and no other one gets a ticket for the member.
     *
     * @param kind the scheme by which the ticket knows the trainee
     * @param proven whether a fresh identity verification stands behind the ticket
     */
    static Optional<Refusal> refusal(Identity.Kind kind, boolean proven) {
        return kind == Identity.Kind.PERSON && !proven ? Optional.of(Refusal.Plain.PROOF_REQUIRED) : Optional.empty();
    }
}
