package io.github.otpgate.contracts.proof;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Answer of {@code POST /internal/v1/proofs/claims}.
 *
 * @param ticketId of {@code GRANTED} only: the first claim's, which is this one's own unless it had been claimed before
 * @param claimedAt of {@code GRANTED} only: when the first claim was granted, to the second; the same every time
 */
@JsonIgnoreProperties(ignoreUnknown = true) // a newer reset-service may say more
public record ClaimedProof(
        @JsonProperty("verdict") Verdict verdict,
        @JsonProperty("ticketId") UUID ticketId,
        @JsonProperty("claimedAt") Instant claimedAt) {

    public ClaimedProof {
        Objects.requireNonNull(verdict, "verdict");
        if (verdict == Verdict.GRANTED) {
            Objects.requireNonNull(ticketId, "ticketId");
            Objects.requireNonNull(claimedAt, "claimedAt");
        }
    }

    /** The proof serves this purpose, by this ticket. */
    public static ClaimedProof granted(UUID ticketId, Instant claimedAt) {
        return new ClaimedProof(Verdict.GRANTED, ticketId, claimedAt);
    }

    /** The proof does not serve. */
    public static ClaimedProof refused(Verdict reason) {
        return new ClaimedProof(reason, null, null);
    }

    /** Whether the proof serves, and if not, why. */
    public enum Verdict {
        GRANTED,
        /** The provider is not the one that counts for this institution. */
        OTHER_PROVIDER,
        /** Reported as failed, or the provider's code does not mean "verified". */
        FAILED,
        /** Later than reset-service's clock can explain. */
        IN_FUTURE,
        /** Too old. */
        EXPIRED,
        /** The same transaction was reported before, of another trainee or with another result or time. */
        CONFLICTING
    }
}
