package io.github.otpgate.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.event.DeviceKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivationTest {

    private static final TicketUse UNUSED = new TicketUse(0, 0, Optional.empty(), false);
    private static final TicketUse USED = new TicketUse(0, 1, Optional.of(Samples.DEVICE), false);

    @Test
    void aPendingDeviceOfTheTicketIsToBeActivated() {
        PendingDevice pending = Samples.pending();

        assertThat(Activation.of(Samples.DEVICE, Samples.unheardOf(), Optional.of(UNUSED), Optional.of(pending)))
                .isEqualTo(new Activation.Pending(pending));
    }

    @Test
    void theDeviceThatThisTicketActivatedStaysActivated() {
        Trainee trainee = Samples.withDevice(Samples.DEVICE);

        assertThat(Activation.of(Samples.DEVICE, trainee, Optional.of(USED), Optional.empty()))
                .isEqualTo(new Activation.Active(DeviceKind.MOBILE, 3));
    }

    @Test
    void aDeviceThatWasReplacedSinceIsNotActiveAgain() {
        Trainee trainee = Samples.withDevice(Samples.OTHER_DEVICE);

        assertThat(Activation.of(Samples.DEVICE, trainee, Optional.of(USED), Optional.empty()))
                .isEqualTo(new Activation.Refused(Refusal.Plain.TICKET_USED));
    }

    @Test
    void anotherTicketsDeviceIsUnknown() {
        Trainee trainee = Samples.withDevice(Samples.OTHER_DEVICE);

        assertThat(Activation.of(Samples.OTHER_DEVICE, trainee, Optional.of(UNUSED), Optional.empty()))
                .isEqualTo(new Activation.Refused(Refusal.Plain.DEVICE_UNKNOWN));
    }

    @Test
    void aUsedTicketActivatesNoSecondDevice() {
        Trainee trainee = Samples.withDevice(Samples.DEVICE);

        assertThat(Activation.of(Samples.OTHER_DEVICE, trainee, Optional.of(USED), Optional.empty()))
                .isEqualTo(new Activation.Refused(Refusal.Plain.TICKET_USED));
    }

    @Test
    void aTicketThatRemovedADeviceReplacesNoneThatWasRegisteredSince() {
        TicketUse removed = new TicketUse(0, 0, Optional.empty(), true);

        assertThat(Activation.of(
                        Samples.DEVICE,
                        Samples.withDevice(Samples.OTHER_DEVICE),
                        Optional.of(removed),
                        Optional.of(Samples.pending())))
                .isEqualTo(new Activation.Refused(Refusal.Plain.TICKET_USED));
    }

    @Test
    void aTicketThatIsNotOnRecordActivatesNothing() {
        assertThat(Activation.of(Samples.DEVICE, Samples.unheardOf(), Optional.empty(), Optional.of(Samples.pending())))
                .isEqualTo(new Activation.Refused(Refusal.Plain.TICKET_UNKNOWN));
    }
}
