package io.github.otpgate.reset.api;

import io.github.otpgate.reset.application.ClaimOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code otp_proof_claims_total}: answered claims. Label {@code outcome} is {@code granted} or the slug of a refusal. */
@ApplicationScoped
class ProofClaimMetrics {

    private static final String CLAIMS = "otp.proof.claims";
    private static final String OUTCOME = "outcome";
    private static final String GRANTED = "granted";

    private final MeterRegistry meters;

    ProofClaimMetrics(MeterRegistry meters) {
        this.meters = meters;
        meters.counter(CLAIMS, OUTCOME, GRANTED);
    }

    void count(ClaimOutcome outcome) {
        meters.counter(CLAIMS, OUTCOME, label(outcome)).increment();
    }

    private static String label(ClaimOutcome outcome) {
        return outcome instanceof ClaimOutcome.Refused refused
                ? refused.reason().slug()
                : GRANTED;
    }
}
