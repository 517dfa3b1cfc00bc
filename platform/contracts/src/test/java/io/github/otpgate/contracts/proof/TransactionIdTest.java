package io.github.otpgate.contracts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "MOB_20260302.0001",
                "a:b/c~!",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void upTo64PrintableCharactersWithoutSpaces(String id) {
        assertThat(TransactionId.parse(id)).map(TransactionId::value).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\n",
                "a\u0000",
                "거래",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void anythingElseIsNone(String id) {
        assertThat(TransactionId.parse(id)).isEmpty();
    }

    @Test
    void nothingIsNone() {
        assertThat(TransactionId.parse(null)).isEmpty();
    }
}
