package io.github.otpgate.verification.api.v3;

import java.time.Instant;
import java.util.UUID;

/**
 * A page ticket just issued.
 *
 * @param ticketId by which the institution's backend reads what came of it
 * @param ticket for the page and nobody else: {@code Bearer} in generation 3, {@code SESSIONID} in generation 2
 */
public record PageTicketView(UUID ticketId, String ticket, Instant expiresAt) {

    /** Without the ticket itself. */
    @Override
    public String toString() {
        return "PageTicketView[" + ticketId + "]";
    }
}
