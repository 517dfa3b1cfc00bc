package io.github.otpgate.contracts.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.otpgate.contracts.RandomKeys;
import io.github.otpgate.contracts.token.TicketKeyRing;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both rings are configured in one form; whoever reads the error learns where to look, and no key. */
class ConfiguredKeysTest {

    private static final String KEY = RandomKeys.base64(32);

    static Stream<Arguments> badConfigurations() {
        return Stream.of(
                Arguments.of("", "entry 1: expected keyId:base64"),
                Arguments.of(KEY, "entry 1: expected keyId:base64"),
                Arguments.of(":" + KEY, "entry 1: expected keyId:base64"),
                Arguments.of("a:" + KEY + ",", "entry 2: expected keyId:base64"),
                Arguments.of(KEY + ":a", "entry 1: expected the key in base64"),
                Arguments.of("a:" + KEY + ",b:" + KEY.substring(0, 43) + "!", "entry 2: expected the key in base64"),
                Arguments.of(KEY + ":abcd", "entry 1: expected a key of "),
                Arguments.of("a:" + RandomKeys.base64(31), "entry 1: expected a key of "),
                Arguments.of("a:" + KEY + ",a:" + RandomKeys.base64(32), "entry 2: its key id stands twice"));
    }

    @ParameterizedTest
    @MethodSource("badConfigurations")
    void theMessageTellsThePlaceAndNoKey(String configured, String expected) {
        assertRefused(SecretKeyRing::parse, configured, "key ring: " + expected);
        assertRefused(TicketKeyRing::parse, configured, "ticket keys: " + expected);
    }

    @Test
    void secretsTakeKeysOfExactly256BitsAndTicketsOfAtLeastThat() {
        String longer = "a:" + RandomKeys.base64(48);

        assertThat(TicketKeyRing.parse(longer)).isNotNull();
        assertRefused(SecretKeyRing::parse, longer, "key ring: entry 1: expected a key of 32 bytes");
    }

    private static void assertRefused(Consumer<String> parse, String configured, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse.accept(configured))
                .withMessageStartingWith(message)
                .withNoCause()
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(KEY.substring(0, 8)));
    }
}
