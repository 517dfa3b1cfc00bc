package io.github.otpgate.verification.api;

import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Optional;

/**
 * Who may ask for a verification: an institution's backend, or a page with a ticket.
 *
 * @param ticket the page's ticket; empty for a backend
 */
public record Requester(InstitutionId institution, Optional<PageTicket> ticket) {}
