package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.token.EnrolmentTickets;
import io.github.otpgate.contracts.token.PageTickets;
import io.github.otpgate.contracts.token.RememberedServiceTokens;
import io.github.otpgate.contracts.token.ServiceTokenVerifier;
import io.github.otpgate.contracts.token.TicketKeyRing;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs and reads the kinds of token whose keys this service has. Bad keys keep the service from starting. */
@Startup
@ApplicationScoped
public class Tickets {

    private final Optional<PageTickets> page;
    private final Optional<EnrolmentTickets> enrolment;
    private final Optional<RememberedServiceTokens> service;

    @Inject
    Tickets(
            TokenKeysConfig.PageTicketKeys pages,
            TokenKeysConfig.EnrolmentTicketKeys enrolments,
            TokenKeysConfig.ServiceTokenKeys services,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.page = pages.keys().map(TicketKeyRing::parse).map(PageTickets::new);
        this.enrolment = enrolments.keys().map(TicketKeyRing::parse).map(EnrolmentTickets::new);
        this.service = services.callers()
                .map(callers -> new ServiceTokenVerifier(service, callers))
                .map(verifier -> new RememberedServiceTokens(verifier::verify));
    }

    /** Page tickets, if {@code otpgate.page-ticket.keys} is configured. */
    public Optional<PageTickets> page() {
        return page;
    }

    /** Enrolment tickets, if {@code otpgate.enrolment-ticket.keys} is configured. */
    public Optional<EnrolmentTickets> enrolment() {
        return enrolment;
    }

    /** Tokens of our own services, if {@code otpgate.service-token.callers} is configured. */
    public Optional<RememberedServiceTokens> service() {
        return service;
    }
}
