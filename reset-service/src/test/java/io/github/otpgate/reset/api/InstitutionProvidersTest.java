package io.github.otpgate.reset.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.edge.institution.IdentityProvider;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The institutions file lets a provider be called what evidence may call it, and nothing else. */
class InstitutionProvidersTest {

    static Stream<String> texts() {
        return Stream.concat(
                IntStream.rangeClosed(0, 0x100).mapToObj(Character::toString),
                IntStream.of(0, 2, 32, 33, 40, 41).mapToObj("a"::repeat));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesHaveOneForm(String name) {
        assertThat(isAllowed(() -> new IdentityProvider(name, null)))
                .isEqualTo(ProviderName.parse(name).isPresent());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void resultCodesHaveOneForm(String code) {
        assertThat(isAllowed(() -> new IdentityProvider("NICE", Set.of(code))))
                .isEqualTo(ProviderResultCode.parse(code).isPresent());
    }

    private static boolean isAllowed(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
