package io.github.otpgate.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketUseTest {

    @Test
    void aTicketIsGoodUntilItsFifthTry() {
        assertThat(new TicketUse(1, 4, Optional.empty(), false).refusal(Samples.unheardOf()))
                .isEmpty();
        assertThat(new TicketUse(1, 5, Optional.empty(), false).refusal(Samples.unheardOf()))
                .contains(Refusal.Plain.TRIES_EXHAUSTED);
    }

    @Test
    void aTicketIsGoodForOneRegistration() {
        assertThat(new TicketUse(1, 1, Optional.of(Samples.DEVICE), false).refusal(Samples.unheardOf()))
                .contains(Refusal.Plain.TICKET_USED);
    }

    @Test
    void aTicketThatRemovedADeviceCanStillRegisterOne() {
        assertThat(new TicketUse(1, 0, Optional.empty(), true).refusal(Samples.withoutDeviceAnyMore()))
                .isEmpty();
    }

    @Test
    void aTicketThatRemovedADeviceReplacesNoneThatWasRegisteredSince() {
        assertThat(new TicketUse(1, 0, Optional.empty(), true).refusal(Samples.withDevice(Samples.OTHER_DEVICE)))
                .contains(Refusal.Plain.TICKET_USED);
    }

    @Test
    void aTicketIsSpentOnceItBeginsNoRegistrationAnyMore() {
        assertThat(new TicketUse(9, 4, Optional.empty(), true).spent()).isFalse();
        assertThat(new TicketUse(1, 1, Optional.of(Samples.DEVICE), false).spent())
                .isTrue();
        assertThat(new TicketUse(1, 5, Optional.empty(), false).spent()).isTrue();
        assertThat(new TicketUse(10, 0, Optional.empty(), false).spent()).isTrue();
    }

    @Test
    void remainingTriesNeverFallBelowNone() {
        assertThat(TicketUse.remainingAfter(1)).isEqualTo(4);
        assertThat(TicketUse.remainingAfter(5)).isZero();
        assertThat(TicketUse.remainingAfter(6)).isZero();
    }
}
