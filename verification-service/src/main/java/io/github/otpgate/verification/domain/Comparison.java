package io.github.otpgate.verification.domain;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.totp.Code;
import java.util.Optional;

/**
 * A code as compared with a device at a time.
 *
 * @param currentStep the server's time step
 * @param matchedStep the step whose code it is; null if none within the window
 */
public record Comparison(Device device, long currentStep, Long matchedStep) {

    /** Compares the code with each step of the device's window. */
    public static Comparison of(Device device, DeviceSecret secret, Code code, long currentStep) {
        Long matched = new AcceptanceWindow(currentStep, device.drift()).match(secret, code);
        return new Comparison(device, currentStep, matched);
    }

    /** The matching step less the server's; null if no step matched. */
    public Integer stepOffset() {
        return matchedStep == null ? null : Math.toIntExact(matchedStep - currentStep);
    }

    /** The wish to use the matching step up. */
    public Optional<StepClaim> claim() {
        return Optional.ofNullable(matchedStep)
                .map(step -> new StepClaim(
                        device.generation(), step, DriftPolicy.learn(device.drift(), step - currentStep)));
    }
}
