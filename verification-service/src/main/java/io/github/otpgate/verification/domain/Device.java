package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.totp.TimeStep;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The trainee's newest device as far as this service has heard.
 *
 * @param generation the number of its activation
 * @param drift what was learned of its clock
 */
public record Device(UUID deviceId, long generation, DeviceKind kind, SealedSecret sealedSecret, Drift drift) {

    public Device {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sealedSecret, "sealedSecret");
        Objects.requireNonNull(drift, "drift");
    }

    /** The steps whose codes are its current ones while this is the server's. */
    public AcceptanceWindow window(long currentStep) {
        return new AcceptanceWindow(currentStep, drift.steps());
    }

    /** The wish to use a step up whose code was shown to us at this time. */
    public StepClaim claim(long step, Instant at) {
        return new StepClaim(generation, step, driftAfter(step - TimeStep.at(at), at));
    }

    /** Our own app corrects its clock from ours, so whoever is late with it is slow. */
    private Drift driftAfter(long stepOffset, Instant at) {
        return kind == DeviceKind.INSTALLED ? drift.after(stepOffset, at) : Drift.NONE;
    }
}
