package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.ProofClaim;
import io.github.otpgate.reset.domain.Refusal;

/** What a claim of an identity verification comes to. */
public sealed interface ClaimOutcome {

    /** It serves; this is the claim on record, told again to whoever repeats it. */
    record Granted(ProofClaim claim) implements ClaimOutcome {}

    /** Refused; nothing was claimed. */
    record Refused(Refusal reason) implements ClaimOutcome {}
}
