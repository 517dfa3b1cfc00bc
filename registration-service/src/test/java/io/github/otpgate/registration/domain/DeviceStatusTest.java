package io.github.otpgate.registration.domain;

import static io.github.otpgate.registration.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.otpgate.registration.domain.DeviceStatus.State;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceStatusTest {

    private static final Optional<Instant> ENDED = Optional.of(NOW.plusSeconds(60));
    private static final Optional<RegisteredDevice> SUCCESSOR = Optional.of(Samples.registered(Samples.OTHER_DEVICE));

    @Test
    void onlyAnEndedDeviceHasAnEnd() {
        assertThatNoException().isThrownBy(() -> status(State.CURRENT, Optional.empty(), Optional.empty()));
        assertThatNoException().isThrownBy(() -> status(State.REMOVED, ENDED, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> status(State.CURRENT, ENDED, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> status(State.REMOVED, Optional.empty(), Optional.empty()));
    }

    @Test
    void onlyAReplacedDeviceHasASuccessor() {
        assertThatNoException().isThrownBy(() -> status(State.REPLACED, ENDED, SUCCESSOR));
        assertThatNoException().isThrownBy(() -> status(State.REPLACED, ENDED, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> status(State.REMOVED, ENDED, SUCCESSOR));
        assertThatIllegalArgumentException().isThrownBy(() -> status(State.CURRENT, Optional.empty(), SUCCESSOR));
    }

    private static DeviceStatus status(State state, Optional<Instant> endedAt, Optional<RegisteredDevice> successor) {
        return new DeviceStatus(Samples.DEVICE, state, NOW, endedAt, successor);
    }
}
