package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.DeviceSecret;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.contracts.totp.Code;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.verification.domain.Comparison;
import io.github.otpgate.verification.domain.Device;
import io.github.otpgate.verification.domain.Drift;
import io.github.otpgate.warmup.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Compares a code with a device that nobody has, and reads how nobody stands. */
@ApplicationScoped
class JudgingWarmUp implements WarmUp {

    private static final Code CODE = Code.parse("000000").orElseThrow();

    private final Standings standings;
    private final SecretKeyRing secrets;
    private final Marks marks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JudgingWarmUp(Standings standings, SecretKeyRing secrets, Marks marks, Clock clock) {
        this.standings = standings;
        this.secrets = secrets;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public Uni<Void> warmUp() {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        SealedSecret sealed = secrets.seal(DeviceSecret.random(random), id);
        Device device = new Device(id, 1, DeviceKind.INSTALLED, sealed, Drift.NONE);
        Comparison compared = Comparison.of(device, secrets.open(sealed, id), CODE, now);
        marks.ofCode(TraineeKey.NOBODY, compared.currentStep(), CODE);
        return standings.find(TraineeKey.NOBODY, Optional.empty(), now).replaceWithVoid();
    }
}
