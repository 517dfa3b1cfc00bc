package io.github.otpgate.contracts.token;

import static io.github.otpgate.contracts.token.TicketExamples.NOW;
import static io.github.otpgate.contracts.token.TokenDevice.ID;
import static io.github.otpgate.contracts.token.TokenDevice.genuine;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTokensTest {

    private final TokenDevice device = new TokenDevice();

    @Test
    void aDeviceIsKnownByItsToken() throws Exception {
        String token = device.es256(genuine());

        assertThat(DeviceTokens.claimedDevice(token)).contains(ID);
        assertThat(device.read(token))
                .contains(new DeviceToken(
                        ID, "once-1_A", NOW.plus(DeviceTokens.LONGEST_LIFETIME).plus(DeviceTokens.TOLERANCE)));
    }

    @Test
    void aTokenIsGoodForItsMinuteAndAMinuteOfClockErrorOnEitherSide() throws Exception {
        String token = device.es256(genuine());

        assertThat(device.readAt(token, -60)).isPresent();
        assertThat(device.readAt(token, -61)).isEmpty();
        assertThat(device.readAt(token, 119)).isPresent();
        assertThat(device.readAt(token, 120)).isEmpty();
    }

    @Test
    void noTokenIsGoodAnyMoreFromTheTimeOnFromWhichItsIdIsForgotten() throws Exception {
        String token = device.es256(genuine());
        DeviceToken good = device.read(token).orElseThrow();

        assertThat(DeviceTokens.read(token, ID, device.key, good.usableUntil().minusSeconds(1)))
                .isPresent();
        assertThat(DeviceTokens.read(token, ID, device.key, good.usableUntil())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 61", "0, 3600", "0, -1", "-3600, 0", "-4000000000, 60", "4000000000, 4000000060", "0, 4000000000"})
    void noTokenLivesLongerThanAMinute(long issued, long expires) throws Exception {
        long now = NOW.getEpochSecond();

        assertThat(device.read(device.es256(genuine().claim("iat", now + issued).claim("exp", now + expires))))
                .isEmpty();
    }

    @Test
    void timesThatOverflowAreRefused() throws Exception {
        assertThat(device.read(
                        device.es256(genuine().claim("iat", Long.MIN_VALUE).claim("exp", Long.MAX_VALUE))))
                .isEmpty();
        assertThat(device.read(device.es256(genuine().claim("exp", "soon")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "iat", "exp", "jti"})
    void everyClaimIsNeeded(String claim) throws Exception {
        assertThat(device.read(device.es256(genuine().without(claim)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a.b", "가", "a\n"})
    void anIdIsPlain(String tokenId) throws Exception {
        assertThat(device.read(device.es256(genuine().claim("jti", tokenId)))).isEmpty();
    }

    @Test
    void anIdIsNoLongerThan64Characters() throws Exception {
        assertThat(device.read(device.es256(genuine().claim("jti", "x".repeat(64)))))
                .isPresent();
        assertThat(device.read(device.es256(genuine().claim("jti", "x".repeat(65)))))
                .isEmpty();
        assertThat(device.read(device.es256(genuine().claim("jti", 7)))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1-1-1-1-1", "7F3C6F0A-5A59-4F4E-9C55-0C7B6F3B2A10", "device", "../device"})
    void aKeyIdThatIsNoDeviceIdNamesNoDevice(String keyId) throws Exception {
        assertThat(DeviceTokens.claimedDevice(device.es256(genuine().keyId(keyId))))
                .isEmpty();
    }
}
