package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.event.DeviceKind;
import java.util.Objects;

/**
 * What the trainee recognises a device by.
 *
 * @param os operating system, as the device names it; {@link #EXPECTED}
 * @param model browser, program or phone, as the device names it; {@link #EXPECTED}
 */
public record DeviceProfile(DeviceKind kind, String os, String model) {

    /** A regular expression for {@code os} and {@code model}. */
    public static final String TEXT = "(?=.*\\S)[^\\p{C}\\p{Zl}\\p{Zp}]{1,100}";

    /** What a well-formed text looks like, for error messages. */
    public static final String EXPECTED = "1 to 100 printable characters";

    public DeviceProfile {
        Objects.requireNonNull(kind, "kind");
        if (!os.matches(TEXT) || !model.matches(TEXT)) {
            throw new IllegalArgumentException("os, model: expected " + EXPECTED);
        }
    }
}
