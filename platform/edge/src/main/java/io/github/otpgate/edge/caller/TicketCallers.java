package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.token.TokenKind;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.edge.institution.Institutions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Callers with a token that we signed ourselves. */
@ApplicationScoped
class TicketCallers {

    private final Tickets tickets;
    private final Institutions institutions;
    private final Clock clock;

    @Inject
    TicketCallers(Tickets tickets, Institutions institutions, Clock clock) {
        this.tickets = tickets;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** The caller with this token; empty if it is no valid token of its kind, or this service takes none of that kind. */
    Optional<SecurityIdentity> read(TokenKind kind, String token) {
        Instant now = clock.instant();
        return switch (kind) {
            case PAGE_TICKET ->
                tickets.page()
                        .flatMap(reader -> reader.read(token, now))
                        .map(ticket -> holder(new PageCaller(ticket), ticket.institution(), Roles.PAGE));
            case ENROLMENT_TICKET ->
                tickets.enrolment()
                        .flatMap(reader -> reader.read(token, now))
                        .map(ticket -> holder(new TraineeCaller(ticket), ticket.institution(), Roles.TRAINEE));
            case SERVICE ->
                tickets.service()
                        .flatMap(reader -> reader.read(token, now))
                        .map(service -> CallerIdentity.of(new ServiceCaller(service), service, Set.of(Roles.SERVICE)));
            case INSTITUTION, DEVICE -> Optional.empty();
        };
    }

    private SecurityIdentity holder(Caller caller, InstitutionId institution, String role) {
        return institutions.active(institution)
                ? CallerIdentity.of(caller, role, Set.of(role))
                : CallerIdentity.refused(role);
    }
}
