package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.proof.ClaimProof;
import io.github.otpgate.contracts.proof.ClaimedProof;
import io.smallrye.mutiny.Uni;

/** The question that only reset-service may answer: it owns all identity proofs. */
public interface ProofClient {

    /**
     * Whether the identity verification serves this trainee for this purpose, and by which ticket. The same claim again is answered
     * with the ticket of the first one. Fails with {@link ProofsUnavailableException}, and with nothing else, when there is no
     * trustworthy answer within the configured time; it may have been claimed then or not.
     */
    Uni<ClaimedProof> claim(ClaimProof claim);
}
