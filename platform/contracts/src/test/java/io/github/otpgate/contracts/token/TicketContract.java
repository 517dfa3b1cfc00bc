package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.END;
import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jose4j.jws.AlgorithmIdentifiers.HMAC_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.HMAC_SHA512;

import io.github.otpgate.contracts.RandomKeys;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both kinds of ticket promise. */
abstract class TicketContract<T> {

    private static final String KEY = RandomKeys.base64(64);
    private static final Key HMAC = new HmacKey(Base64.getDecoder().decode(KEY));
    private static final String RING = "1:" + KEY;

    abstract T example();

    abstract String sign(String ring, T ticket, Instant issuedAt);

    abstract Optional<T> read(String ring, String text, Instant now);

    /** A ticket of the other kind, signed with the same keys. */
    abstract String signOtherKind(String ring);

    abstract TokenKind kind();

    abstract TokenKind otherKind();

    @Test
    void aTicketIsReadBack() {
        assertThat(read(genuine())).contains(example());
    }

    @Test
    void aTicketEndsWithItsTime() {
        assertThat(read(RING, genuine(), END.minus(Duration.ofSeconds(1)))).isPresent();
        assertThat(read(RING, genuine(), END)).isEmpty();
        assertThat(read(RING, genuine(), END.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void aTicketOfTheFutureIsRefused() throws Exception {
        long now = NOW.getEpochSecond();

        assertThat(read(signed(forged().claim("iat", now + 60)))).isPresent();
        assertThat(read(signed(forged().claim("iat", now + 61)))).isEmpty();
        assertThat(read(signed(forged().claim("iat", now + 10_000_000_000L)))).isEmpty();
        assertThat(read(signed(forged().without("iat")))).isEmpty();
    }

    @Test
    void keysRotateWithoutDowntime() {
        String rotated = "2:" + RandomKeys.base64(32) + "," + RING;

        assertThat(read(rotated, genuine(), NOW)).contains(example());
        assertThat(read(rotated, sign(rotated, example(), NOW), NOW)).contains(example());
        assertThat(read(RING, sign(rotated, example(), NOW), NOW)).isEmpty();
    }

    @Test
    void anotherKeyUnderTheSameIdIsRefused() {
        assertThat(read("1:" + RandomKeys.base64(32), genuine(), NOW)).isEmpty();
    }

    @Test
    void theOtherKindOfTicketIsRefusedEvenWithTheSameKey() {
        assertThat(read(signOtherKind(RING))).isEmpty();
    }

    @Test
    void typeAndAudienceMustBothBeRight() throws Exception {
        assertThat(read(signed(forged()))).as("unchanged").isPresent();
        assertThat(read(signed(forged().type(otherKind().type())))).isEmpty();
        assertThat(read(signed(forged().type("JWT")))).isEmpty();
        assertThat(read(signed(forged().type(null)))).isEmpty();
        assertThat(read(signed(forged().claim("aud", otherKind().audience())))).isEmpty();
        assertThat(read(signed(forged().without("aud")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "jti", "sub", "institution"})
    void noClaimMayBeMissing(String claim) throws Exception {
        assertThat(read(signed(forged().without(claim)))).isEmpty();
    }

    @Test
    void claimsOfAnotherFormAreRefused() throws Exception {
        assertThat(read(signed(forged().claim("sub", "홍길동")))).isEmpty();
        assertThat(read(signed(forged().claim("jti", "1")))).isEmpty();
        assertThat(read(signed(forged().claim("institution", 5)))).isEmpty();
    }

    @Test
    void otherAlgorithmsAreRefused() throws Exception {
        var rsa = RsaJwkGenerator.generateJwk(2048);

        assertThat(read(forged().unsigned())).isEmpty();
        assertThat(read(forged().signed(HMAC_SHA512, HMAC))).isEmpty();
        assertThat(read(forged().signed("RS256", rsa.getPrivateKey()))).isEmpty();
    }

    @Test
    void aKeyIdIsNeededAndMustBeOnTheRing() throws Exception {
        assertThat(read(signed(forged().keyId(null)))).isEmpty();
        assertThat(read(signed(forged().keyId("2")))).isEmpty();
    }

    @Test
    void noPartMayBeChangedOrMissing() {
        String[] parts = genuine().split("\\.");

        for (int part = 0; part < parts.length; part++) {
            String[] changed = parts.clone();
            changed[part] = (parts[part].charAt(0) == 'A' ? "B" : "A") + parts[part].substring(1);
            assertThat(read(String.join(".", changed))).as("part %d", part).isEmpty();
        }
        assertThat(read(parts[0] + "." + parts[1] + ".")).isEmpty();
        assertThat(read(parts[0] + "." + parts[1])).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "홍길동", "....", "null"})
    void otherTextIsNoTicket(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aTicketNamesItsKindAndKey() throws Exception {
        var jws = new JsonWebSignature();
        jws.setCompactSerialization(genuine());

        assertThat(jws.getHeader("typ")).isEqualTo(kind().type());
        assertThat(jws.getAlgorithmHeaderValue()).isEqualTo("HS256");
        assertThat(jws.getKeyIdHeaderValue()).isEqualTo("1");
    }

    final ForgedToken forged() throws Exception {
        return ForgedToken.like(genuine());
    }

    final String signed(ForgedToken token) throws Exception {
        return token.signed(HMAC_SHA256, HMAC);
    }

    final Optional<T> read(String text) {
        return read(RING, text, NOW);
    }

    private String genuine() {
        return sign(RING, example(), NOW);
    }
}
