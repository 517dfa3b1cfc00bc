package io.github.otpgate.testkit;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.token.ServiceTokenSigner;
import io.github.otpgate.contracts.token.TokenKind;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * Tokens of every kind, signed with this JVM's keys. A service knows them by {@link #publicKeyConfig()} and
 * {@link TestSecrets#config()}. Institution tokens are checked by the system's clock, the other kinds by the service's
 * {@link java.time.Clock}; where that one is a {@link MutableClock}, pass its instant.
 */
public final class TestTokens {

    /** The issuer of the institution tokens. */
    public static final String ISSUER = "https://issuer.otpgate.test";

    /** The role of an institution's backend. */
    public static final String LMS = "otp-lms";

    /** The role of our own support. */
    public static final String SUPPORT = "otp-support";

    static final String KEY_ID = "institutions-1";

    private TestTokens() {}

    /** A valid token of this institution, such as {@code institution("edulife", TestTokens.LMS)}. */
    public static String institution(String institution, String... roles) {
        return builder().institution(institution).roles(roles).sign();
    }

    /** A valid token of our support: role {@link #SUPPORT}, no institution. */
    public static String support() {
        return builder().without("institution").roles(SUPPORT).sign();
    }

    /** A token of {@code edulife} with role {@link #LMS}, to be changed, and spoilt, before it is signed. */
    public static InstitutionToken builder() {
        return new InstitutionToken();
    }

    /** A valid token of one service, now, to call another one with. */
    public static String service(String service, String callee) {
        return service(service, callee, Instant.now());
    }

    /** A token of one service, signed at this time, to call another one with. */
    public static String service(String service, String callee, Instant now) {
        return new ServiceTokenSigner(service, TestSecrets.serviceKey(service)).sign(callee, now);
    }

    /** The ticket, signed with the keys of page tickets. */
    public static String pageTicket(PageTicket ticket, Instant issuedAt) {
        return TestSecrets.pageTickets().sign(ticket, issuedAt);
    }

    /** The ticket, signed with the keys of enrolment tickets. */
    public static String enrolmentTicket(EnrolmentTicket ticket, Instant issuedAt) {
        return TestSecrets.enrolmentTickets().sign(ticket, issuedAt);
    }

    /** The {@code mp.jwt.verify.*} properties by which a service accepts these institution tokens. */
    public static Map<String, String> publicKeyConfig() {
        return Map.of(
                "mp.jwt.verify.publickey",
                        Base64.getEncoder()
                                .encodeToString(key().getRsaPublicKey().getEncoded()),
                "mp.jwt.verify.issuer", ISSUER,
                "mp.jwt.verify.audiences", TokenKind.INSTITUTION.audience());
    }

    /** The issuer's public key as a JWK set (RFC 7517), as its JWKS endpoint would serve it. */
    public static String jwks() {
        return new JsonWebKeySet(key()).toJson();
    }

    /** {@link #jwks()} with the key that the issuer will sign with next. */
    public static String jwksOfBothKeys() {
        return new JsonWebKeySet(key(), nextKey()).toJson();
    }

    static RsaJsonWebKey nextKey() {
        return TestKeys.rsa("issuer-next-key", "institutions-2");
    }

    static RsaJsonWebKey key() {
        return TestKeys.rsa("issuer-key", KEY_ID);
    }
}
