package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.verification.domain.Device;
import io.github.otpgate.verification.domain.EarlierAnswer;
import java.util.Objects;
import java.util.Optional;

/**
 * All that has to be known before a code is judged.
 *
 * @param generation the newest generation heard of, be it of a device or of a removal; 0 if none
 * @param device the trainee's device; empty if none was registered or it was removed
 * @param known the newest state that lockout-service has told of and that is recorded; empty if none is
 * @param earlier what the idempotency key already stands for
 */
public record Standing(
        long generation, Optional<Device> device, Optional<LockoutState> known, Optional<EarlierAnswer> earlier) {

    public Standing {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(earlier, "earlier");
    }
}
