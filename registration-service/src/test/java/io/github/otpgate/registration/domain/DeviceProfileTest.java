package io.github.otpgate.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.otpgate.contracts.event.DeviceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceProfileTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "Windows 11", "안드로이드 15", "Chrome 131 (베타)", "📱"})
    void whatADeviceCallsItselfIsFit(String text) {
        assertThat(new DeviceProfile(DeviceKind.BROWSER, text, text).os()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a\nb", "a\u0000", "a\u202Eb", "a\u2028b", "\uD800"})
    void whatCannotBePrintedIsNot(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceProfile(DeviceKind.BROWSER, text, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceProfile(DeviceKind.BROWSER, "x", text));
    }

    @Test
    void aHundredCharactersAreTheMost() {
        String longest = "가".repeat(100);

        assertThat(new DeviceProfile(DeviceKind.BROWSER, longest, longest).model())
                .isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeviceProfile(DeviceKind.BROWSER, longest + "가", "x"));
    }
}
