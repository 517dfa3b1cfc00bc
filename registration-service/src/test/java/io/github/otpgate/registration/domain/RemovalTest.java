package io.github.otpgate.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemovalTest {

    private static final TicketUse UNUSED = new TicketUse(0, Optional.empty(), false);
    private static final TicketUse REMOVED = new TicketUse(0, Optional.empty(), true);

    @Test
    void aRegisteredDeviceIsDue() {
        Trainee trainee = Samples.withDevice(Samples.DEVICE);

        assertThat(Removal.of(trainee, Optional.of(UNUSED)))
                .isEqualTo(new Removal.Due(trainee.device().orElseThrow()));
    }

    @Test
    void whatThisTicketRemovedStaysRemoved() {
        assertThat(Removal.of(Samples.withoutDeviceAnyMore(), Optional.of(REMOVED)))
                .isEqualTo(new Removal.Removed(4));
    }

    @Test
    void whatWasRegisteredSinceIsNotRemovedByARepeatedRequest() {
        assertThat(Removal.of(Samples.withDevice(Samples.DEVICE), Optional.of(REMOVED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.TICKET_USED));
    }

    @Test
    void whereNothingIsRegisteredNothingIsRemoved() {
        assertThat(Removal.of(Samples.unheardOf(), Optional.of(UNUSED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.NOT_REGISTERED));
        assertThat(Removal.of(Samples.withoutDeviceAnyMore(), Optional.of(UNUSED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.NOT_REGISTERED));
    }

    @Test
    void aTicketThatIsNotOnRecordRemovesNothing() {
        assertThat(Removal.of(Samples.withDevice(Samples.DEVICE), Optional.empty()))
                .isEqualTo(new Removal.Refused(Refusal.Plain.TICKET_UNKNOWN));
    }
}
