package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Optional;

/**
 * One of our own services.
 *
 * @param service its name, such as {@code verification-service}
 */
public record ServiceCaller(String service) implements Caller {

    @Override
    public Optional<InstitutionId> institution() {
        return Optional.empty();
    }
}
