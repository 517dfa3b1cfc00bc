package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.HMAC_SHA256;

import io.github.otpgate.contracts.RandomKeys;
import java.time.Duration;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTokensTest {

    private static final String VERIFICATION = "verification-service";
    private static final String RESET = "reset-service";
    private static final String CALLEE = "lockout-service";

    private final PublicJsonWebKey verificationKey = key(VERIFICATION + ":1");
    private final PublicJsonWebKey resetKey = key(RESET + ":1");
    private final String callers = jwks(verificationKey, resetKey);
    private final String genuine = signer(VERIFICATION, verificationKey).sign(CALLEE, NOW);

    @Test
    void theCallersNameIsRead() {
        assertThat(read(genuine)).contains(VERIFICATION);
        assertThat(read(signer(RESET, resetKey).sign(CALLEE, NOW))).contains(RESET);
    }

    @Test
    void aTokenIsGoodAtTheServiceThatItIsMadeFor() throws Exception {
        assertThat(read(signer(VERIFICATION, verificationKey).sign(RESET, NOW))).isEmpty();
        assertThat(read(es256(forged().claim("aud", TokenKind.SERVICE.audience()))))
                .as("for no service at all")
                .isEmpty();
        assertThat(new ServiceTokenVerifier(RESET, callers).read(genuine, NOW)).isEmpty();
    }

    @Test
    void aTokenIsGoodForAMinuteAndTenSecondsOfClockSkew() {
        assertThat(readAt(Duration.ofSeconds(60))).contains(VERIFICATION);
        assertThat(readAt(Duration.ofSeconds(69))).contains(VERIFICATION);
        assertThat(readAt(Duration.ofSeconds(71))).isEmpty();
        assertThat(readAt(Duration.ofSeconds(-9))).contains(VERIFICATION);
    }

    @Test
    void aTokenOfLongerLifeIsRefused() throws Exception {
        assertThat(read(es256(forged().expiry(NOW.plus(Duration.ofMinutes(1))))))
                .contains(VERIFICATION);
        assertThat(read(es256(forged().expiry(NOW.plus(Duration.ofMinutes(5))))))
                .isEmpty();
        assertThat(read(es256(forged().without("exp")))).isEmpty();
    }

    @Test
    void aTokenOfTheFutureIsRefused() throws Exception {
        long now = NOW.getEpochSecond();

        assertThat(read(es256(forged().claim("iat", now + 60)))).contains(VERIFICATION);
        assertThat(read(es256(forged().claim("iat", now + 61)))).isEmpty();
        assertThat(read(es256(forged().without("iat")))).isEmpty();
    }

    @Test
    void aServiceSpeaksForItselfOnly() throws Exception {
        assertThat(read(es256(forged().claim("sub", RESET))))
                .as("own key, other name")
                .isEmpty();
        assertThat(read(es256(forged().claim("sub", RESET).keyId(RESET + ":1"))))
                .as("other's key id")
                .isEmpty();
        assertThat(read(es256(forged().claim("sub", "verification"))))
                .as("beginning of the name")
                .isEmpty();
        assertThat(read(es256(forged().without("sub")))).isEmpty();
        assertThat(read(es256(forged().keyId(null)))).as("no key id").isEmpty();
        assertThat(read(es256(forged().keyId(VERIFICATION + ":2"))))
                .as("unknown key")
                .isEmpty();
    }

    @Test
    void aServiceRotatesItsKeyWithoutDowntime() {
        PublicJsonWebKey next = key(VERIFICATION + ":2");
        var verifier = new ServiceTokenVerifier(CALLEE, jwks(verificationKey, next, resetKey));

        assertThat(verifier.read(genuine, NOW)).contains(VERIFICATION);
        assertThat(verifier.read(signer(VERIFICATION, next).sign(CALLEE, NOW), NOW))
                .contains(VERIFICATION);
    }

    @Test
    void anUnknownServiceIsRefused() {
        assertThat(read(signer("mallory", key("mallory:1")).sign(CALLEE, NOW))).isEmpty();
        assertThat(read(signer(VERIFICATION, key(VERIFICATION + ":1")).sign(CALLEE, NOW)))
                .isEmpty();
    }

    @Test
    void typeAndAudienceMustBothBeRight() throws Exception {
        assertThat(read(es256(forged()))).as("unchanged").contains(VERIFICATION);
        assertThat(read(es256(forged().type("JWT")))).isEmpty();
        assertThat(read(es256(forged().type(TokenKind.PAGE_TICKET.type())))).isEmpty();
        assertThat(read(es256(forged().type(null)))).isEmpty();
        assertThat(read(es256(forged().claim("aud", TokenKind.INSTITUTION.audience()))))
                .isEmpty();
        assertThat(read(es256(forged().without("aud")))).isEmpty();
    }

    @Test
    void otherAlgorithmsAreRefused() throws Exception {
        var publicKeyAsSecret = new HmacKey(verificationKey.getPublicKey().getEncoded());
        var publicJwkAsSecret = new HmacKey(
                verificationKey.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(UTF_8));

        assertThat(read(forged().unsigned())).isEmpty();
        assertThat(read(forged().signed(HMAC_SHA256, publicKeyAsSecret))).isEmpty();
        assertThat(read(forged().signed(HMAC_SHA256, publicJwkAsSecret))).isEmpty();
    }

    @Test
    void ticketsAreNoServiceTokens() {
        var tickets = new PageTickets(TicketKeyRing.parse("1:" + RandomKeys.base64(32)));

        assertThat(read(tickets.sign(TicketExamples.PAGE, NOW))).isEmpty();
    }

    @Test
    void noPartMayBeChanged() {
        String[] parts = genuine.split("\\.");

        for (int part = 0; part < parts.length; part++) {
            String[] changed = parts.clone();
            changed[part] = (parts[part].charAt(0) == 'A' ? "B" : "A") + parts[part].substring(1);
            assertThat(read(String.join(".", changed))).as("part %d", part).isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "null"})
    void otherTextIsNoToken(String text) {
        assertThat(read(text)).isEmpty();
    }

    private Optional<String> readAt(Duration later) {
        return new ServiceTokenVerifier(CALLEE, callers).read(genuine, NOW.plus(later));
    }

    private Optional<String> read(String token) {
        return new ServiceTokenVerifier(CALLEE, callers).read(token, NOW);
    }

    private ForgedToken forged() throws Exception {
        return ForgedToken.like(genuine);
    }

    private String es256(ForgedToken token) throws Exception {
        return token.signed(ECDSA_USING_P256_CURVE_AND_SHA256, verificationKey.getPrivateKey());
    }

    private static ServiceTokenSigner signer(String service, PublicJsonWebKey key) {
        return new ServiceTokenSigner(service, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }

    private static PublicJsonWebKey key(String keyId) {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(keyId);
            return key;
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private static String jwks(JsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
