package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Optional;

/** A trainee who registers a device with an enrolment ticket. */
public record TraineeCaller(EnrolmentTicket ticket) implements Caller {

    @Override
    public Optional<InstitutionId> institution() {
        return Optional.of(ticket.institution());
    }
}
