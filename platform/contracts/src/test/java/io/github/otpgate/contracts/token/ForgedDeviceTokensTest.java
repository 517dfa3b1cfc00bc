package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static io.github.otpgate.contracts.token.TokenDevice.genuine;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jose4j.jws.AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.HMAC_SHA256;
import static org.jose4j.jws.AlgorithmIdentifiers.RSA_USING_SHA256;

import java.security.Key;
import java.util.UUID;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only looks like a device's token is none. */
class ForgedDeviceTokensTest {

    private final TokenDevice device = new TokenDevice();

    @Test
    void typeAndAudienceMustBothBeRight() throws Exception {
        for (TokenKind other : TokenKind.values()) {
            if (other != TokenKind.DEVICE) {
                assertThat(device.read(device.es256(genuine().type(other.type()))))
                        .as(other.type())
                        .isEmpty();
                assertThat(device.read(device.es256(genuine().claim("aud", other.audience()))))
                        .as(other.audience())
                        .isEmpty();
            }
        }
        assertThat(device.read(device.es256(genuine().type(null)))).isEmpty();
    }

    @Test
    void noOtherAlgorithmIsTaken() throws Exception {
        Key rsa = RsaJwkGenerator.generateJwk(2048).getPrivateKey();
        byte[] encoded = device.pair.getPublicKey().getEncoded();

        assertThat(device.read(genuine().unsigned())).isEmpty();
        assertThat(device.read(genuine().signed(HMAC_SHA256, new HmacKey(encoded))))
                .isEmpty();
        assertThat(device.read(genuine()
                        .signed(HMAC_SHA256, new HmacKey(device.key.jwk().getBytes(UTF_8)))))
                .isEmpty();
        assertThat(device.read(genuine().signed(RSA_USING_SHA256, rsa))).isEmpty();
    }

    @Test
    void aDeviceSpeaksForItselfOnly() throws Exception {
        UUID other = UUID.randomUUID();

        assertThat(device.read(
                        genuine().signed(ECDSA_USING_P256_CURVE_AND_SHA256, new TokenDevice().pair.getPrivateKey())))
                .as("another key")
                .isEmpty();
        assertThat(device.read(device.es256(genuine().keyId(other.toString()))))
                .as("another id, same key")
                .isEmpty();
        assertThat(DeviceTokens.read(device.es256(genuine()), other, device.key, NOW))
                .as("read as another's")
                .isEmpty();
    }

    @Test
    void noPartMayBeChanged() throws Exception {
        String[] parts = device.es256(genuine()).split("\\.");

        for (int part = 0; part < parts.length; part++) {
            String[] changed = parts.clone();
            int middle = parts[part].length() / 2;
            char other = parts[part].charAt(middle) == 'A' ? 'B' : 'A';
            changed[part] = parts[part].substring(0, middle) + other + parts[part].substring(middle + 1);
            assertThat(device.read(String.join(".", changed)))
                    .as("part %d", part)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "null", "e30.e30.e30.e30.e30"})
    void otherTextIsNoToken(String text) {
        assertThat(DeviceTokens.claimedDevice(text)).isEmpty();
        assertThat(device.read(text)).isEmpty();
    }
}
