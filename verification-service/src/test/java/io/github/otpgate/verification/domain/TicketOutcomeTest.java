package io.github.otpgate.verification.domain;

import static io.github.otpgate.contracts.event.VerificationAttempted.Outcome.ACCEPTED;
import static io.github.otpgate.contracts.event.VerificationAttempted.Outcome.LOCKED;
import static io.github.otpgate.contracts.event.VerificationAttempted.Outcome.MISMATCH;
import static io.github.otpgate.contracts.event.VerificationAttempted.Outcome.REPLAYED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicketOutcomeTest {

    @Test
    void isPendingBeforeTheFirstAttempt() {
        assertThat(TicketOutcome.of(List.of())).isEqualTo("PENDING");
    }

    @Test
    void isTheLastOutcomeUntilOneIsAccepted() {
        assertThat(TicketOutcome.of(List.of(MISMATCH, LOCKED))).isEqualTo("LOCKED");
    }

    @Test
    void staysAcceptedWhateverComesAfter() {
        assertThat(TicketOutcome.of(List.of(MISMATCH, ACCEPTED, REPLAYED))).isEqualTo("ACCEPTED");
    }
}
