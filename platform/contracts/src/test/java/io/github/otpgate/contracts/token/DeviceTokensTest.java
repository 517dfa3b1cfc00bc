package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.HMAC_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA256;

import io.github.otpgate.contracts.secret.DevicePublicKey;
import java.security.Key;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTokensTest {

    private static final UUID DEVICE = UUID.fromString("7f3c6f0a-5a59-4f4e-9c55-0c7b6f3b2a10");

    private final PublicJsonWebKey pair = pair();
    private final DevicePublicKey key = publicKey(pair);

    @Test
    void aDeviceIsKnownByItsToken() throws Exception {
        String token = es256(genuine());

        assertThat(DeviceTokens.claimedDevice(token)).contains(DEVICE);
        assertThat(read(token))
                .contains(new DeviceToken(
                        DEVICE,
                        "once-1_A",
                        NOW.plus(DeviceTokens.LONGEST_LIFETIME).plus(DeviceTokens.TOLERANCE)));
    }

    @Test
    void aTokenIsGoodForItsMinuteAndAMinuteOfClockErrorOnEitherSide() throws Exception {
        String token = es256(genuine());

        assertThat(readAt(token, -60)).isPresent();
        assertThat(readAt(token, -61)).isEmpty();
        assertThat(readAt(token, 119)).isPresent();
        assertThat(readAt(token, 120)).isEmpty();
    }

    @Test
    void noTokenIsGoodAnyMoreFromTheTimeOnFromWhichItsIdIsForgotten() throws Exception {
        String token = es256(genuine());
        DeviceToken good = read(token).orElseThrow();

        assertThat(DeviceTokens.read(token, DEVICE, key, good.usableUntil().minusSeconds(1)))
                .isPresent();
        assertThat(DeviceTokens.read(token, DEVICE, key, good.usableUntil())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 61", "0, 3600", "0, -1", "-3600, 0", "-4000000000, 60", "4000000000, 4000000060", "0, 4000000000"})
    void noTokenLivesLongerThanAMinute(long issued, long expires) throws Exception {
        long now = NOW.getEpochSecond();

        assertThat(read(es256(genuine().claim("iat", now + issued).claim("exp", now + expires))))
                .isEmpty();
    }

    @Test
    void timesThatOverflowAreRefused() throws Exception {
        assertThat(read(es256(genuine().claim("iat", Long.MIN_VALUE).claim("exp", Long.MAX_VALUE))))
                .isEmpty();
        assertThat(read(es256(genuine().claim("exp", "soon")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "iat", "exp", "jti"})
    void everyClaimIsNeeded(String claim) throws Exception {
        assertThat(read(es256(genuine().without(claim)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a.b", "가", "a\n"})
    void anIdIsPlain(String tokenId) throws Exception {
        assertThat(read(es256(genuine().claim("jti", tokenId)))).isEmpty();
    }

    @Test
    void anIdIsNoLongerThan64Characters() throws Exception {
        assertThat(read(es256(genuine().claim("jti", "x".repeat(64))))).isPresent();
        assertThat(read(es256(genuine().claim("jti", "x".repeat(65))))).isEmpty();
        assertThat(read(es256(genuine().claim("jti", 7)))).isEmpty();
    }

    @Test
    void typeAndAudienceMustBothBeRight() throws Exception {
        for (TokenKind other : TokenKind.values()) {
            if (other != TokenKind.DEVICE) {
                assertThat(read(es256(genuine().type(other.type()))))
                        .as(other.type())
                        .isEmpty();
                assertThat(read(es256(genuine().claim("aud", other.audience()))))
                        .as(other.audience())
                        .isEmpty();
            }
        }
        assertThat(read(es256(genuine().type(null)))).isEmpty();
    }

    @Test
    void noOtherAlgorithmIsTaken() throws Exception {
        Key rsa = RsaJwkGenerator.generateJwk(2048).getPrivateKey();
        byte[] encoded = pair.getPublicKey().getEncoded();

        assertThat(read(genuine().unsigned())).isEmpty();
        assertThat(read(genuine().signed(HMAC_SHA256, new HmacKey(encoded)))).isEmpty();
        assertThat(read(genuine().signed(HMAC_SHA256, new HmacKey(key.jwk().getBytes(UTF_8)))))
                .isEmpty();
        assertThat(read(genuine().signed(RSA_USING_SHA256, rsa))).isEmpty();
    }

    @Test
    void aDeviceSpeaksForItselfOnly() throws Exception {
        UUID other = UUID.randomUUID();

        assertThat(read(genuine().signed(ECDSA_USING_P256_CURVE_AND_SHA256, pair().getPrivateKey())))
                .as("another key")
                .isEmpty();
        assertThat(read(es256(genuine().keyId(other.toString()))))
                .as("another id, same key")
                .isEmpty();
        assertThat(DeviceTokens.read(es256(genuine()), other, key, NOW))
                .as("read as another's")
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1-1-1-1-1", "7F3C6F0A-5A59-4F4E-9C55-0C7B6F3B2A10", "device", "../device"})
    void aKeyIdThatIsNoDeviceIdNamesNoDevice(String keyId) throws Exception {
        assertThat(DeviceTokens.claimedDevice(es256(genuine().keyId(keyId)))).isEmpty();
    }

    @Test
    void noPartMayBeChanged() throws Exception {
        String[] parts = es256(genuine()).split("\\.");

        for (int part = 0; part < parts.length; part++) {
            String[] changed = parts.clone();
            int middle = parts[part].length() / 2;
            char other = parts[part].charAt(middle) == 'A' ? 'B' : 'A';
            changed[part] = parts[part].substring(0, middle) + other + parts[part].substring(middle + 1);
            assertThat(read(String.join(".", changed))).as("part %d", part).isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "null", "e30.e30.e30.e30.e30"})
    void otherTextIsNoToken(String text) {
        assertThat(DeviceTokens.claimedDevice(text)).isEmpty();
        assertThat(read(text)).isEmpty();
    }

    private Optional<DeviceToken> read(String token) {
        return readAt(token, 0);
    }

    private Optional<DeviceToken> readAt(String token, long secondsLater) {
        return DeviceTokens.read(token, DEVICE, key, NOW.plus(Duration.ofSeconds(secondsLater)));
    }

    private String es256(ForgedToken token) throws Exception {
        return token.signed(ECDSA_USING_P256_CURVE_AND_SHA256, pair.getPrivateKey());
    }

    private static ForgedToken genuine() {
        JwtClaims claims = new JwtClaims();
        claims.setAudience("otpgate-device");
        claims.setJwtId("once-1_A");
        claims.setClaim("iat", NOW.getEpochSecond());
        claims.setClaim("exp", NOW.getEpochSecond() + 60);
        return ForgedToken.of(claims, "otpgate-device+jwt", DEVICE.toString());
    }

    private static PublicJsonWebKey pair() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static DevicePublicKey publicKey(PublicJsonWebKey pair) {
        return DevicePublicKey.parse(pair.toParams(OutputControlLevel.PUBLIC_ONLY))
                .orElseThrow();
    }
}
