package io.github.otpgate.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.trainee.Identity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemovalTest {

    private static final TicketUse UNUSED = new TicketUse(0, 0, Optional.empty(), false);
    private static final TicketUse REMOVED = new TicketUse(0, 0, Optional.empty(), true);

    private static final TicketUse REGISTERED = new TicketUse(1, 1, Optional.of(Samples.DEVICE), false);
    private static final boolean PROVEN = true;

    @Test
    void aRegisteredDeviceIsDue() {
        Trainee trainee = Samples.withDevice(Samples.DEVICE);

        assertThat(Removal.byTicket(Identity.Kind.PERSON, PROVEN, trainee, Optional.of(UNUSED)))
                .isEqualTo(new Removal.Due(trainee.device().orElseThrow()));
    }

    @Test
    void whatThisTicketRemovedStaysRemoved() {
        assertThat(Removal.byTicket(Identity.Kind.PERSON, PROVEN, Samples.withoutDeviceAnyMore(), Optional.of(REMOVED)))
                .isEqualTo(new Removal.Removed(4));
    }

    @Test
    void whatWasRegisteredSinceIsNotRemovedByARepeatedRequest() {
        assertThat(Removal.byTicket(
                        Identity.Kind.PERSON, PROVEN, Samples.withDevice(Samples.DEVICE), Optional.of(REMOVED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.TICKET_USED));
    }

    @Test
    void whereNothingIsRegisteredNothingIsRemoved() {
        assertThat(Removal.byTicket(Identity.Kind.PERSON, PROVEN, Samples.unheardOf(), Optional.of(UNUSED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.NOT_REGISTERED));
        assertThat(Removal.byTicket(Identity.Kind.PERSON, PROVEN, Samples.withoutDeviceAnyMore(), Optional.of(UNUSED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.NOT_REGISTERED));
    }

    @Test
    void aPersonsDeviceIsRemovedOnProofOnly() {
        Trainee trainee = Samples.withDevice(Samples.DEVICE);

        assertThat(Removal.byTicket(Identity.Kind.PERSON, !PROVEN, trainee, Optional.of(UNUSED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.PROOF_REQUIRED));
        assertThat(Removal.byTicket(Identity.Kind.MEMBER, !PROVEN, trainee, Optional.of(UNUSED)))
                .isEqualTo(new Removal.Due(Samples.registered(Samples.DEVICE)));
    }

    @Test
    void aTicketThatRegisteredADeviceEndsNoOther() {
        assertThat(Removal.byTicket(
                        Identity.Kind.PERSON, PROVEN, Samples.withDevice(Samples.DEVICE), Optional.of(REGISTERED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.TICKET_USED));
        assertThat(Removal.byTicket(
                        Identity.Kind.PERSON,
                        PROVEN,
                        Samples.withDevice(Samples.OTHER_DEVICE),
                        Optional.of(REGISTERED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.TICKET_USED));
    }

    @Test
    void aTicketThatIsNotOnRecordRemovesNothing() {
        assertThat(Removal.byTicket(Identity.Kind.PERSON, PROVEN, Samples.withDevice(Samples.DEVICE), Optional.empty()))
                .isEqualTo(new Removal.Refused(Refusal.Plain.TICKET_UNKNOWN));
    }

    @Test
    void aDeviceRemovesItself() {
        assertThat(Removal.byDevice(Samples.withDevice(Samples.DEVICE), Samples.DEVICE, Optional.empty()))
                .isEqualTo(new Removal.Due(Samples.registered(Samples.DEVICE)));
    }

    @Test
    void aFormerDeviceDoesNotRemoveItsSuccessor() {
        assertThat(Removal.byDevice(Samples.withDevice(Samples.OTHER_DEVICE), Samples.DEVICE, Optional.empty()))
                .isEqualTo(new Removal.Refused(Refusal.Plain.NOT_REGISTERED));
    }

    @Test
    void aDeviceThatIsGoneStaysGone() {
        assertThat(Removal.byDevice(Samples.withoutDeviceAnyMore(), Samples.DEVICE, Optional.empty()))
                .isEqualTo(new Removal.Gone(4));
    }

    @Test
    void aRequestThatIsSentAgainEndsAsItDidWhateverHasHappenedSince() {
        assertThat(Removal.byDevice(
                        Samples.withoutDeviceAnyMore(), Samples.DEVICE, Optional.of(RemovalOutcome.REMOVED)))
                .isEqualTo(new Removal.Removed(4));
        Trainee successor = Samples.withDevice(Samples.OTHER_DEVICE);
        assertThat(Removal.byDevice(successor, Samples.DEVICE, Optional.of(RemovalOutcome.REMOVED)))
                .isEqualTo(new Removal.Removed(successor.generation()));
        assertThat(Removal.byDevice(
                        Samples.withDevice(Samples.DEVICE), Samples.DEVICE, Optional.of(RemovalOutcome.LOCKED)))
                .isEqualTo(new Removal.Refused(Refusal.Plain.TRAINEE_LOCKED));
    }
}
