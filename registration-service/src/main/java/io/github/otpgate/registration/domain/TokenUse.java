package io.github.otpgate.registration.domain;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.util.Objects;
import java.util.UUID;

/** What came of a call with a device token. */
public sealed interface TokenUse {

    /** It is this device that calls, for the first time with this token, or again for the same. */
    record Valid(UUID deviceId, TraineeKey traineeKey, InstitutionId registrar, String tokenId) implements TokenUse {
        public Valid {
            Objects.requireNonNull(deviceId, "deviceId");
            Objects.requireNonNull(traineeKey, "traineeKey");
            Objects.requireNonNull(registrar, "registrar");
            Objects.requireNonNull(tokenId, "tokenId");
        }
    }

    /** The token names a device whose key is not here: it was never activated, brought none, or is forgotten. Nothing is proven. */
    record UnknownDevice(UUID deviceId) implements TokenUse {
        public UnknownDevice {
            Objects.requireNonNull(deviceId, "deviceId");
        }
    }

    /** No valid token, or one that was used for another call. */
    record Refused() implements TokenUse {}
}
