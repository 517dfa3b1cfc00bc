package io.github.otpgate.verification.api;

import io.github.otpgate.edge.caller.Caller;
import io.github.otpgate.edge.caller.InstitutionCaller;
import io.github.otpgate.edge.caller.PageCaller;
import io.github.otpgate.edge.caller.Roles;
import io.github.otpgate.edge.cors.OriginCheck;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Decides who may ask, by the token and by the origin of the current request. */
@RequestScoped
public class Requesters {

    private final OriginCheck origins;

    Requesters(OriginCheck origins) {
        this.origins = origins;
    }

    /** The caller as a requester; empty if its token is for something else, or the request's origin is not its own. */
    public Optional<Requester> of(Caller caller) {
        if (caller instanceof PageCaller page) {
            return Optional.of(page.ticket())
                    .filter(origins::allows)
                    .map(ticket -> new Requester(ticket.institution(), Optional.of(ticket)));
        }
        if (caller instanceof InstitutionCaller lms && lms.roles().contains(Roles.LMS)) {
            return lms.institution()
                    .filter(origins::allows)
                    .map(institution -> new Requester(institution, Optional.empty()));
        }
        return Optional.empty();
    }
}
