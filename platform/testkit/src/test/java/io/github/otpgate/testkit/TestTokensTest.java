package io.github.otpgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.token.ServiceTokenVerifier;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

/** Every bad token must be bad for one reason only; else the test that uses it proves nothing. */
class TestTokensTest {

    @Test
    void anInstitutionsTokenSaysWhoAndWhatFor() throws Exception {
        JwtClaims claims = accepted(TestTokens.institution("kiraedu", TestTokens.LMS));

        assertThat(claims.getStringClaimValue("institution")).isEqualTo("kiraedu");
        assertThat(claims.getSubject()).isEqualTo("kiraedu");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("otp-lms");
    }

    @Test
    void ourSupportBelongsToNoInstitution() throws Exception {
        JwtClaims claims = accepted(TestTokens.support());

        assertThat(claims.hasClaim("institution")).isFalse();
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("otp-support");
    }

    @Test
    void eachSpoiltTokenHasItsOneFault() {
        assertRefused(TestTokens.builder().expired().sign(), ErrorCodes.EXPIRED);
        assertRefused(TestTokens.builder().audience("somebody-else").sign(), ErrorCodes.AUDIENCE_INVALID);
        assertRefused(TestTokens.builder().issuer("https://evil.example").sign(), ErrorCodes.ISSUER_INVALID);
        assertRefused(TestTokens.builder().without("exp").sign(), ErrorCodes.EXPIRATION_MISSING);
        assertRefused(TestTokens.builder().type("otpgate-page+jwt").sign(), ErrorCodes.TYPE_INVALID);
        assertRefused(TestTokens.builder().forged().sign(), ErrorCodes.SIGNATURE_INVALID);
        assertRefused(TestTokens.builder().unsigned(), ErrorCodes.MISCELLANEOUS);
        assertRefused(TestTokens.builder().confused(), ErrorCodes.MISCELLANEOUS);
    }

    @Test
    void theConfusedTokenIsGoodForWhoeverTakesThePublicKeyForASecret() throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "HS256"));
        jws.setCompactSerialization(TestTokens.builder().confused());
        jws.setKey(new HmacKey(configuredKey().getEncoded()));

        assertThat(jws.verifySignature()).isTrue();
    }

    @Test
    void theKeySetIsPublicAndTheConfiguredKey() throws Exception {
        JsonWebKeySet keys = new JsonWebKeySet(TestTokens.jwks());

        assertThat(keys.getJsonWebKeys()).hasSize(1);
        PublicJsonWebKey key = (PublicJsonWebKey) keys.getJsonWebKeys().get(0);
        assertThat(key.getPrivateKey()).isNull();
        assertThat(key.getPublicKey()).isEqualTo(configuredKey());
    }

    @Test
    void serviceTokensAreKnownByTheConfiguredCallers() {
        var verifier =
                new ServiceTokenVerifier("lockout-service", TestSecrets.config().get("otpgate.service-token.callers"));

        assertThat(verifier.read(TestTokens.service("reset-service", "lockout-service"), Instant.now()))
                .contains("reset-service");
        assertThat(verifier.read(TestTokens.service("mallory", "lockout-service"), Instant.now()))
                .isEmpty();
        assertThat(verifier.read(
                        TestTokens.service("reset-service", "lockout-service", MutableClock.START), MutableClock.START))
                .contains("reset-service");
    }

    @Test
    void ticketsAreKnownByTheConfiguredKeys() {
        Instant now = MutableClock.START.truncatedTo(ChronoUnit.SECONDS);
        EnrolmentTicket ticket = new EnrolmentTicket(
                UUID.randomUUID(),
                new TraineeKey("1." + "A".repeat(43)),
                Identity.Kind.MEMBER,
                new InstitutionId(TestInstitutions.EDULIFE),
                false,
                now.plusSeconds(600));

        String signed = TestTokens.enrolmentTicket(ticket, now);

        assertThat(TestSecrets.enrolmentTickets().read(signed, now)).contains(ticket);
        assertThat(TestSecrets.pageTickets().read(signed, now)).isEmpty();
    }

    private static JwtClaims accepted(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(configuredKey())
                .setExpectedIssuer(TestTokens.publicKeyConfig().get("mp.jwt.verify.issuer"))
                .setExpectedAudience(TestTokens.publicKeyConfig().get("mp.jwt.verify.audiences"))
                .setExpectedType(true, "JWT")
                .setRequireExpirationTime()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, "RS256")
                .build()
                .processToClaims(token);
    }

    private static void assertRefused(String token, int onlyReason) {
        assertThatThrownBy(() -> accepted(token))
                .isInstanceOfSatisfying(InvalidJwtException.class, refused -> assertThat(refused.getErrorDetails())
                        .extracting(error -> error.getErrorCode())
                        .containsExactly(onlyReason));
    }

    private static PublicKey configuredKey() throws Exception {
        byte[] key = Base64.getDecoder().decode(TestTokens.publicKeyConfig().get("mp.jwt.verify.publickey"));
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
    }
}
