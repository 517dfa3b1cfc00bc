package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.END;
import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.RandomKeys;
import io.github.otpgate.contracts.purpose.Purpose;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTicketsTest extends TicketContract<PageTicket> {

    @Test
    void theCallersOwnNameOfThePurposeMayBeMissing() {
        PageTicket example = example();
        Purpose unnamed = new Purpose("01", null, "08", "HLB100", "HLB100,3");
        PageTicket ticket = new PageTicket(
                example.ticketId(),
                example.traineeKey(),
                example.institution(),
                example.userId(),
                unnamed,
                example.origin(),
                END);
        String ring = "1:" + RandomKeys.base64(32);

        assertThat(read(ring, sign(ring, ticket, NOW), NOW)).contains(ticket);
    }

    @Test
    void aTicketWithoutOriginOrPurposeIsRefused() throws Exception {
        assertThat(read(signed(forged().without("origin")))).isEmpty();
        assertThat(read(signed(forged().without("eval")))).isEmpty();
        assertThat(read(signed(forged().without("course")))).isEmpty();
        assertThat(read(signed(forged().claim("eval", "08")))).isEmpty();
        assertThat(read(signed(forged().claim("time", "soon")))).isEmpty();
    }

    @Override
    PageTicket example() {
        return TicketExamples.PAGE;
    }

    @Override
    String sign(String ring, PageTicket ticket, Instant issuedAt) {
        return new PageTickets(TicketKeyRing.parse(ring)).sign(ticket, issuedAt);
    }

    @Override
    Optional<PageTicket> read(String ring, String text, Instant now) {
        return new PageTickets(TicketKeyRing.parse(ring)).read(text, now);
    }

    @Override
    String signOtherKind(String ring) {
        return new EnrolmentTickets(TicketKeyRing.parse(ring)).sign(TicketExamples.ENROLMENT, NOW);
    }

    @Override
    TokenKind kind() {
        return TokenKind.PAGE_TICKET;
    }

    @Override
    TokenKind otherKind() {
        return TokenKind.ENROLMENT_TICKET;
    }
}
