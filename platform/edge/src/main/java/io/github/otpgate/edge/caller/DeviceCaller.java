package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A device that is, or was, its trainee's registered one. It belongs to the trainee and acts for no institution.
 *
 * @param registrar whose ticket it was registered by, for that institution's share of calls
 * @param tokenId by which this call is known when it is sent again
 */
public record DeviceCaller(UUID deviceId, TraineeKey traineeKey, InstitutionId registrar, String tokenId)
        implements Caller {

    public DeviceCaller {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(traineeKey, "traineeKey");
        Objects.requireNonNull(registrar, "registrar");
        Objects.requireNonNull(tokenId, "tokenId");
    }

    @Override
    public Optional<InstitutionId> institution() {
        return Optional.empty();
    }
}
