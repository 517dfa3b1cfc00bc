package io.github.otpgate.contracts.lockout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.util.Objects;

/**
 * Request of {@code POST /internal/v1/attempts}: may this attempt be judged, and what does it come to?
 *
 * @param caller who asks: the institution, or the institution and its page ticket
 * @param idempotencyKey hash of the caller's idempotency key; null if it sent none
 * @param fingerprint keyed hash of the request that the idempotency key stands for; null without one
 * @param generation generation of the device that the code was compared with
 * @param matchedStep the time step whose code this is; null if none within the window
 * @param currentStep the server's time step when the attempt arrived
 * @param codeMark keyed hash of the code, to know the same wrong code again
 * @param known the newest state of the trainee that the caller has recorded; null if none
 */
public record SettleAttempt(
        @JsonProperty("traineeKey") TraineeKey traineeKey,
        @JsonProperty("caller") String caller,
        @JsonProperty("idempotencyKey") String idempotencyKey,
        @JsonProperty("fingerprint") String fingerprint,
        @JsonProperty("generation") long generation,
        @JsonProperty("matchedStep") Long matchedStep,
        @JsonProperty("currentStep") long currentStep,
        @JsonProperty("codeMark") String codeMark,
        @JsonProperty("known") LockoutState known) {

    public SettleAttempt {
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(codeMark, "codeMark");
        if ((idempotencyKey == null) != (fingerprint == null)) {
            throw new IllegalArgumentException("idempotencyKey and fingerprint: expected both or neither");
        }
        if (generation < 1) {
            throw new IllegalArgumentException("generation: expected 1 or more");
        }
    }

    /** The institution that asks, or whose page does. */
    public String institution() {
        int end = caller.indexOf('/');
        return end < 0 ? caller : caller.substring(0, end);
    }
}
