package io.github.otpgate.verification.api.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.otpgate.edge.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotencyKeyTest {

    @Test
    void isOptional() {
        assertThat(IdempotencyKey.of(null)).isEmpty();
        assertThat(IdempotencyKey.of(List.of())).isEmpty();
    }

    @Test
    void isUpToAHundredAndTwentyEightVisibleAsciiCharacters() {
        assertThat(IdempotencyKey.of(List.of("!"))).contains("!");
        assertThat(IdempotencyKey.of(List.of("~".repeat(128)))).contains("~".repeat(128));
    }

    @ParameterizedTest
    @MethodSource
    void anythingElseIsRefusedByItsName(List<String> headers) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.of(headers))
                .satisfies(refused -> assertThat(refused.problem().errors())
                        .extracting("field")
                        .containsExactly("Idempotency-Key"));
    }

    static Stream<List<String>> anythingElseIsRefusedByItsName() {
        return Stream.of(
                List.of(""),
                List.of("two words"),
                List.of("키"),
                List.of("a\u007f"),
                List.of("a\tb"),
                List.of("a".repeat(129)),
                List.of("a", "a"));
    }
}
