package io.github.otpgate.registration.application;

import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.outbox.Outbox;
import io.github.otpgate.warmup.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** Seals a secret that nobody has, and reads which device nobody has. */
@ApplicationScoped
class RegistrationWarmUp implements WarmUp {

    private final Outbox outbox;
    private final Registrations registrations;
    private final SecretKeyRing keyRing;
    private final SecureRandom random = new SecureRandom();

    RegistrationWarmUp(Outbox outbox, Registrations registrations, SecretKeyRing keyRing) {
        this.outbox = outbox;
        this.registrations = registrations;
        this.keyRing = keyRing;
    }

    @Override
    public Uni<Void> warmUp() {
        UUID id = UUID.randomUUID();
        keyRing.open(keyRing.seal(DeviceSecret.random(random), id), id);
        return outbox.inTransaction(() -> registrations.find(TraineeKey.NOBODY)).replaceWithVoid();
    }
}
