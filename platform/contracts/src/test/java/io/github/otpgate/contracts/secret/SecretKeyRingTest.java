package io.github.otpgate.contracts.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.RandomKeys;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwe.JsonWebEncryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretKeyRingTest {

    private static final UUID DEVICE = UUID.randomUUID();
    private static final DeviceSecret SECRET = DeviceSecret.random(new SecureRandom());

    private final String oldKey = RandomKeys.base64(32);
    private final String newKey = RandomKeys.base64(32);
    private final SecretKeyRing ring = SecretKeyRing.parse("old:" + oldKey);

    @Test
    void whatIsSealedForADeviceIsOpenedForIt() {
        SealedSecret sealed = ring.seal(SECRET, DEVICE);

        assertThat(ring.open(sealed, DEVICE)).isEqualTo(SECRET);
    }

    @Test
    void sealingTwiceGivesTwoTexts() {
        assertThat(ring.seal(SECRET, DEVICE)).isNotEqualTo(ring.seal(SECRET, DEVICE));
    }

    @Test
    void theSealedFormNamesAlgorithmAndKey() {
        String[] parts = ring.seal(SECRET, DEVICE).jwe().split("\\.", -1);

        assertThat(parts).hasSize(5);
        assertThat(decoded(parts[0]))
                .isEqualTo("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"old\",\"dev\":\"" + DEVICE + "\"}");
    }

    @Test
    void keysRotateWithoutDowntime() {
        SealedSecret before = ring.seal(SECRET, DEVICE);
        SecretKeyRing announced = SecretKeyRing.parse("old:" + oldKey + ",new:" + newKey);
        SecretKeyRing rotated = SecretKeyRing.parse("new:" + newKey + ", old:" + oldKey);

        SealedSecret after = rotated.seal(SECRET, DEVICE);

        assertThat(rotated.open(before, DEVICE)).isEqualTo(SECRET);
        assertThat(announced.open(after, DEVICE)).isEqualTo(SECRET);
        assertThatThrownBy(() -> SecretKeyRing.parse("new:" + newKey).open(before, DEVICE))
                .isInstanceOf(UnsealingException.class)
                .hasMessage("no key with id old on the ring");
    }

    @Test
    void whatAFormerKeySealedIsSealedAnewOnceAndThenNeedsTheNewKeyAlone() {
        SealedSecret before = ring.seal(SECRET, DEVICE);
        SecretKeyRing rotated = SecretKeyRing.parse("new:" + newKey + ",old:" + oldKey);

        SealedSecret anew = rotated.sealedAnew(before, DEVICE).orElseThrow();

        assertThat(SecretKeyRing.parse("new:" + newKey).open(anew, DEVICE)).isEqualTo(SECRET);
        assertThat(rotated.sealedAnew(anew, DEVICE)).isEmpty();
        assertThatThrownBy(() -> rotated.sealedAnew(before, UUID.randomUUID())).isInstanceOf(UnsealingException.class);
        assertThat(rotated.hasFormerKeys()).isTrue();
        assertThat(ring.hasFormerKeys()).isFalse();
    }

    @Test
    void anotherDevicesSecretIsNotOpened() {
        SealedSecret sealed = ring.seal(SECRET, DEVICE);

        assertThatThrownBy(() -> ring.open(sealed, UUID.randomUUID()))
                .isInstanceOf(UnsealingException.class)
                .hasMessage("sealed for another device");
    }

    @Test
    void anotherKeyUnderTheSameIdOpensNothing() {
        SealedSecret sealed = ring.seal(SECRET, DEVICE);

        assertRefused(SecretKeyRing.parse("old:" + newKey), sealed);
    }

    @Test
    void noPartMayBeChanged() {
        String[] parts = ring.seal(SECRET, DEVICE).jwe().split("\\.", -1);

        IntStream.of(0, 2, 3, 4).forEach(part -> {
            String[] changed = parts.clone();
            changed[part] = firstByteFlipped(parts[part]);
            assertRefused(ring, new SealedSecret(String.join(".", changed)));
        });
    }

    @Test
    void theDeviceInTheHeaderCannotBeReplaced() {
        UUID other = UUID.randomUUID();
        String[] parts = ring.seal(SECRET, DEVICE).jwe().split("\\.", -1);
        parts[0] = encoded(decoded(parts[0]).replace(DEVICE.toString(), other.toString()));

        assertThatThrownBy(() -> ring.open(new SealedSecret(String.join(".", parts)), other))
                .isInstanceOf(UnsealingException.class);
    }

    @ParameterizedTest
    @CsvSource({"dir, A128CBC-HS256", "A256KW, A256GCM", "A256GCMKW, A256GCM", "A256KW, A128CBC-HS256"})
    void otherAlgorithmsAreRefusedEvenWithTheRightKey(String algorithm, String encryption) throws Exception {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(algorithm);
        jwe.setEncryptionMethodHeaderParameter(encryption);
        jwe.setKeyIdHeaderValue("old");
        jwe.setHeader("dev", DEVICE.toString());
        jwe.setKey(new SecretKeySpec(Base64.getDecoder().decode(oldKey), "AES"));
        jwe.setPlaintext(SECRET.bytes());

        assertRefused(ring, new SealedSecret(jwe.getCompactSerialization()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", "a.b.c", "a.b.c.d.e", "e30....", "bnVsbA....", "홍길동"})
    void otherTextIsRefused(String text) {
        assertRefused(ring, new SealedSecret(text));
    }

    @Test
    void aSealedSecretThatIsTooShortIsRefused() throws Exception {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue("dir");
        jwe.setEncryptionMethodHeaderParameter("A256GCM");
        jwe.setKeyIdHeaderValue("old");
        jwe.setHeader("dev", DEVICE.toString());
        jwe.setKey(new SecretKeySpec(Base64.getDecoder().decode(oldKey), "AES"));
        jwe.setPlaintext(new byte[19]);

        assertRefused(ring, new SealedSecret(jwe.getCompactSerialization()));
    }

    /** Stack traces are logged: neither they nor text forms may hold what is sealed. */
    @Test
    void nothingIsShown() {
        SealedSecret sealed = ring.seal(SECRET, DEVICE);
        String[] parts = sealed.jwe().split("\\.", -1);
        parts[4] = firstByteFlipped(parts[4]);

        assertThat(sealed.toString()).isEqualTo("SealedSecret[hidden]");
        assertThatThrownBy(() -> ring.open(new SealedSecret(String.join(".", parts)), DEVICE))
                .satisfies(refused ->
                        assertThat(trace(refused)).doesNotContain(parts[3]).doesNotContain(oldKey));
    }

    private static void assertRefused(SecretKeyRing ring, SealedSecret sealed) {
        assertThatThrownBy(() -> ring.open(sealed, DEVICE)).isInstanceOf(UnsealingException.class);
    }

    private static String trace(Throwable refused) {
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static String firstByteFlipped(String base64Url) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64Url);
        bytes[0] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String base64Url) {
        return new String(Base64.getUrlDecoder().decode(base64Url), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
