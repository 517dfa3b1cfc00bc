package io.github.otpgate.contracts.proof;

/**
 * What another service claims a proof for; a proof serves each purpose once. Lifting a lock is reset-service's own business and is
 * not claimed.
 */
public enum ProofPurpose {
    /** An enrolment ticket that may end the trainee's device: replace it, or remove it. */
    DEVICE_REPLACEMENT
}
