package io.github.otpgate.contracts.token;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** The wire form of page tickets. */
public final class PageTickets {

    private static final String INSTITUTION = "institution";
    private static final String USER_ID = "uid";
    private static final String ORIGIN = "origin";
    private static final String EVAL_CODE = "eval";
    private static final String EVAL_TYPE = "evalType";
    private static final String CLASS_TIME = "time";
    private static final String COURSE = "course";
    private static final String CLASS = "class";

    private final TicketFormat format;

    public PageTickets(TicketKeyRing keys) {
        this.format = new TicketFormat(TokenKind.PAGE_TICKET, keys);
    }

    /** The signed ticket. */
    public String sign(PageTicket ticket, Instant issuedAt) {
        JwtClaims claims = new JwtClaims();
        claims.setJwtId(ticket.ticketId().toString());
        claims.setSubject(ticket.traineeKey().value());
        claims.setStringClaim(INSTITUTION, ticket.institution().value());
        claims.setStringClaim(USER_ID, ticket.userId().value());
        claims.setStringClaim(ORIGIN, ticket.origin());
        claims.setStringClaim(EVAL_CODE, ticket.purpose().evalCode());
        if (ticket.purpose().evalType() != null) {
            claims.setStringClaim(EVAL_TYPE, ticket.purpose().evalType());
        }
        claims.setStringClaim(CLASS_TIME, ticket.purpose().classTime());
        claims.setStringClaim(COURSE, ticket.purpose().course());
        claims.setStringClaim(CLASS, ticket.purpose().classCode());
        return format.sign(claims, issuedAt, ticket.expiresAt());
    }

    /** The ticket, or empty if the text is not a valid page ticket at this time. */
    public Optional<PageTicket> read(String signed, Instant now) {
        return format.read(signed, now, PageTickets::ticket);
    }

    private static PageTicket ticket(JwtClaims claims) throws MalformedClaimException {
        return new PageTicket(
                UUID.fromString(claims.getJwtId()),
                new TraineeKey(claims.getSubject()),
                new InstitutionId(claims.getStringClaimValue(INSTITUTION)),
                new UserId(claims.getStringClaimValue(USER_ID)),
                new Purpose(
                        claims.getStringClaimValue(EVAL_CODE),
                        claims.getStringClaimValue(EVAL_TYPE),
                        claims.getStringClaimValue(CLASS_TIME),
                        claims.getStringClaimValue(COURSE),
                        claims.getStringClaimValue(CLASS)),
                claims.getStringClaimValue(ORIGIN),
                Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
    }
}
