package io.github.otpgate.edge.trainee;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.TraineeKeyDerivation;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;

/** Derives trainee keys with the configured pepper. A bad pepper keeps the service from starting. */
@Startup
@ApplicationScoped
public class TraineeKeys {

    private final TraineeKeyDerivation derivation;

    @Inject
    TraineeKeys(TraineeKeyConfig config) {
        this.derivation = new TraineeKeyDerivation(decode(config.pepper()));
    }

    /** The pseudonym of this identity. */
    public TraineeKey derive(Identity identity) {
        return derivation.derive(identity);
    }

    private static byte[] decode(String pepper) {
        try {
            return Base64.getDecoder().decode(pepper);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("otpgate.trainee-key.pepper: expected base64");
        }
    }
}
