package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.trainee.TraineeKey;
import java.util.Objects;
import java.util.Optional;

/**
 * A trainee as registration knows one.
 *
 * @param generation number of activations and removals so far; 0 before the first
 * @param device the registered device, if there is one
 */
public record Trainee(TraineeKey key, long generation, Optional<RegisteredDevice> device) {

    public Trainee {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(device, "device");
        if (generation < 0 || generation == 0 && device.isPresent()) {
            throw new IllegalArgumentException("generation: expected 1 or more once a device was registered");
        }
    }

    /** The number that the next activation or removal takes. */
    public long nextGeneration() {
        return Math.addExact(generation, 1);
    }

    /** Whether a device has ever been registered, be it removed since. */
    public boolean hasHistory() {
        return generation > 0;
    }
}
