package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrolmentTicketsTest extends TicketContract<EnrolmentTicket> {

    @Test
    void proofAndSchemeMustBeSaid() throws Exception {
        assertThat(read(signed(forged().without("proven")))).isEmpty();
        assertThat(read(signed(forged().claim("proven", "true")))).isEmpty();
        assertThat(read(signed(forged().without("kind")))).isEmpty();
        assertThat(read(signed(forged().claim("kind", "ROBOT")))).isEmpty();
    }

    @Test
    void aTicketWithoutProofStaysOne() throws Exception {
        assertThat(read(signed(forged().claim("proven", false))))
                .map(EnrolmentTicket::proven)
                .contains(false);
    }

    @Override
    EnrolmentTicket example() {
        return TicketExamples.ENROLMENT;
    }

    @Override
    String sign(String ring, EnrolmentTicket ticket, Instant issuedAt) {
        return new EnrolmentTickets(TicketKeyRing.parse(ring)).sign(ticket, issuedAt);
    }

    @Override
    Optional<EnrolmentTicket> read(String ring, String text, Instant now) {
        return new EnrolmentTickets(TicketKeyRing.parse(ring)).read(text, now);
    }

    @Override
    String signOtherKind(String ring) {
        return new PageTickets(TicketKeyRing.parse(ring)).sign(TicketExamples.PAGE, NOW);
    }

    @Override
    TokenKind kind() {
        return TokenKind.ENROLMENT_TICKET;
    }

    @Override
    TokenKind otherKind() {
        return TokenKind.PAGE_TICKET;
    }
}
