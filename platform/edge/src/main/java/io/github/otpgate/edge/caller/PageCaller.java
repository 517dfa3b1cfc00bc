package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Optional;

/** A page in a trainee's browser: may do what its ticket says and nothing else. */
public record PageCaller(PageTicket ticket) implements Caller {

    @Override
    public Optional<InstitutionId> institution() {
        return Optional.of(ticket.institution());
    }
}
