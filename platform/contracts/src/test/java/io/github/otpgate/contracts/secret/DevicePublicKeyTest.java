package io.github.otpgate.contracts.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePublicKeyTest {

    /** The example of RFC 7517 appendix A.1. */
    private static final String X = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";

    private static final String Y = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";
    /** The prime of the curve's field, which is no coordinate but congruent to one. */
    private static final String PRIME = "_____wAAAAEAAAAAAAAAAAAAAAD_______________8";

    private static final String ZERO = "A".repeat(43);
    /** The square root of the curve's b: with x = 0 a point, with x = prime only modulo the prime. */
    private static final String ROOT_OF_B = "ZkhceA4vg9ckM71dhKBrtlQcKvMdrocXKL-FahdPk_Q";

    @Test
    void theKeyOfABrowserIsRead() {
        Map<String, Object> exported = jwk();
        exported.putAll(Map.of("ext", true, "key_ops", List.of("verify"), "alg", "ES256", "use", "sig", "kid", "1"));

        assertThat(DevicePublicKey.parse(exported)).contains(new DevicePublicKey(X, Y));
    }

    @Test
    void nothingButTheKeyIsKept() {
        DevicePublicKey key = new DevicePublicKey(X, Y);

        assertThat(key.jwk()).isEqualTo("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + X + "\",\"y\":\"" + Y + "\"}");
        assertThat(DevicePublicKey.of(key.jwk())).isEqualTo(key);
    }

    @Test
    void theKeyIsTheOneThatAnotherLibraryMade() throws JoseException {
        EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);

        DevicePublicKey key = DevicePublicKey.parse(pair.toParams(OutputControlLevel.PUBLIC_ONLY))
                .orElseThrow();

        assertThat(key.toKey()).isEqualTo(pair.getPublicKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kty", "crv", "x", "y"})
    void everyMemberIsNeeded(String member) {
        Map<String, Object> jwk = jwk();
        jwk.remove(member);

        assertThat(DevicePublicKey.parse(jwk)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kty, RSA",
        "kty, OKP",
        "kty, oct",
        "kty, ec",
        "crv, P-384",
        "crv, secp256k1",
        "crv, Ed25519",
        "d, 870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE",
        "d, ''",
        "k, AAAA",
        "x5u, https://evil.example/key",
        "x, ''",
        "x, MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D",
        "x, MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4A",
        "x, MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D+",
        "y, " + X
    })
    void anyOtherKeyIsNone(String member, String value) {
        Map<String, Object> jwk = jwk();
        jwk.put(member, value);

        assertThat(DevicePublicKey.parse(jwk)).isEmpty();
    }

    @Test
    void coordinatesAreTexts() {
        Map<String, Object> jwk = jwk();
        jwk.put("x", 7);
        assertThat(DevicePublicKey.parse(jwk)).isEmpty();
        jwk.put("x", null);
        assertThat(DevicePublicKey.parse(jwk)).isEmpty();
    }

    @Test
    void aPointIsOnTheCurveAndItsCoordinatesAreInTheField() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DevicePublicKey(Y, X));
        assertThatIllegalArgumentException().isThrownBy(() -> new DevicePublicKey(ZERO, ZERO));
        assertThat(new DevicePublicKey(ZERO, ROOT_OF_B)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new DevicePublicKey(PRIME, ROOT_OF_B));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"kty\":\"EC\""})
    void anotherTextIsNoKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DevicePublicKey.of(text));
    }

    private static Map<String, Object> jwk() {
        return new HashMap<>(Map.of("kty", "EC", "crv", "P-256", "x", X, "y", Y));
    }
}
