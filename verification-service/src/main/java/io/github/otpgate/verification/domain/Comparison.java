package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.totp.TimeStep;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A code as compared with a device at a time.
 *
 * @param at when, by the server's clock
 * @param matchedStep the step whose code it is; null if none within the window
 */
public record Comparison(Device device, Instant at, Long matchedStep) {

    public Comparison {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(at, "at");
    }

    /** Compares the code with each step of the device's window. */
    public static Comparison of(Device device, DeviceSecret secret, Code code, Instant at) {
        return new Comparison(device, at, device.window(TimeStep.at(at)).match(secret, code));
    }

    /** The server's time step. */
    public long currentStep() {
        return TimeStep.at(at);
    }

    /** The matching step less the server's; null if no step matched. */
    public Integer stepOffset() {
        return matchedStep == null ? null : Math.toIntExact(matchedStep - currentStep());
    }

    /** The wish to use the matching step up. */
    public Optional<StepClaim> claim() {
        return Optional.ofNullable(matchedStep).map(step -> device.claim(step, at));
    }
}
