package io.github.otpgate.registration.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * A new ticket.
 *
 * @param ticket the ticket itself, for the trainee only
 * @param url where the trainee registers with it
 */
@RegisterForReflection
record EnrolmentTicketAnswer(String ticket, String url, Instant expiresAt) {

    /** Never the ticket itself. */
    @Override
    public String toString() {
        return "EnrolmentTicketAnswer[hidden]";
    }
}
