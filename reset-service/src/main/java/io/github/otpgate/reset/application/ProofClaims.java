package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.ProofClaim;
import io.github.otpgate.reset.domain.Requester;
import io.smallrye.mutiny.Uni;

/** What identity verifications were claimed for, for ever: each serves each purpose once. */
public interface ProofClaims {

    /**
     * Records the claim and its journal entry, unless the identity verification has been claimed for this purpose before. Of several
     * claims, however parallel, only the first is recorded. Fails with
     * {@link io.github.otpgate.messaging.StoreUnavailableException} when the store is unavailable.
     *
     * @param evidence what is claimed
     * @return the claim on record: this one, or the one recorded before
     */
    Uni<ProofClaim> claim(ProofClaim claim, IdentityVerification evidence, Requester by);
}
