package io.github.otpgate.contracts.token;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** The wire form of enrolment tickets. */
public final class EnrolmentTickets {

    private static final String INSTITUTION = "institution";
    private static final String KIND = "kind";
    private static final String PROVEN = "proven";

    private final TicketFormat format;

    public EnrolmentTickets(TicketKeyRing keys) {
        this.format = new TicketFormat(TokenKind.ENROLMENT_TICKET, keys);
    }

    /** The signed ticket. */
    public String sign(EnrolmentTicket ticket, Instant issuedAt) {
        JwtClaims claims = new JwtClaims();
        claims.setJwtId(ticket.ticketId().toString());
        claims.setSubject(ticket.traineeKey().value());
        claims.setStringClaim(INSTITUTION, ticket.institution().value());
        claims.setStringClaim(KIND, ticket.kind().name());
        claims.setClaim(PROVEN, ticket.proven());
        return format.sign(claims, issuedAt, ticket.expiresAt());
    }

    /** The ticket, or empty if the text is not a valid enrolment ticket at this time. */
    public Optional<EnrolmentTicket> read(String signed, Instant now) {
        return format.read(signed, now, EnrolmentTickets::ticket);
    }

    private static EnrolmentTicket ticket(JwtClaims claims) throws MalformedClaimException {
        return new EnrolmentTicket(
                UUID.fromString(claims.getJwtId()),
                new TraineeKey(claims.getSubject()),
                Identity.Kind.valueOf(claims.getStringClaimValue(KIND)),
                new InstitutionId(claims.getStringClaimValue(INSTITUTION)),
                claims.getClaimValue(PROVEN, Boolean.class),
                Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
    }
}
