package io.github.otpgate.edge.v2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.wire.ResultCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "&USER_NM=", "&USER_NM=%E2%80%8B", "&USER_NM=%C2%B7", "&USER_NM=-&USER_TEL=call+me"})
    void aNameWithoutALetterIsAp002WhateverTheNumberIs(String fields) {
        assertThat(fault(fields)).contains(ResultCode.NAME_BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "=", "=+", "=call+me", "=12", "=%2B82", "=010-1234-5678%00", "=010-1234-5678,010-8765-4321"})
    void aNumberThatIsBlankOrCannotBeReadIsAp003(String phone) {
        assertThat(fault("&USER_NM=홍길동&USER_TEL" + phone)).contains(ResultCode.PHONE_BLANK);
    }

    @Test
    void bytesThatAreNoTextAreNotTheTraineesFault() {
        assertThat(fault("&USER_NM=%FF&USER_TEL=%FF")).isEmpty();
        assertThat(fault("&USER_NM=홍길동&USER_TEL=%FF")).isEmpty();
    }

    @Test
    void whatCanBeReadIsNoFault() {
        assertThat(fault("&USER_NM=홍길동%0A&USER_TEL=%E2%80%AA010-1234-5678%E2%80%AC%0A"))
                .isEmpty();
    }

    private static Optional<ResultCode> fault(String fields) {
        return PersonFields.fault(V2Form.parse(fields.getBytes(UTF_8)), "USER_NM", "USER_TEL");
    }
}
