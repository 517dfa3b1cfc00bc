package io.github.otpgate.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.totp.TimeStep;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:30Z");

    @ParameterizedTest
    @EnumSource
    void onlyAnInstalledProgramsClockIsLearned(DeviceKind kind) {
        Device device = new Device(UUID.randomUUID(), 3, kind, new SealedSecret("sealed"), Drift.NONE);

        StepClaim claim = device.claim(TimeStep.at(NOW) + 1, NOW);

        Drift learned = kind == DeviceKind.INSTALLED ? new Drift(1, null, null) : Drift.NONE;
        assertThat(claim).isEqualTo(new StepClaim(3, TimeStep.at(NOW) + 1, learned));
    }
}
