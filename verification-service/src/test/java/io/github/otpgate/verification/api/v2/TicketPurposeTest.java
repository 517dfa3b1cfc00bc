package io.github.otpgate.verification.api.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.purpose.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketPurposeTest {

    private static final Purpose TICKET = new Purpose("01", "진도", "08", "HLB100", "HLB100,3");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 | 08  | HLB100 | HLB100,3 | true",
                "01 | 8   | HLB100 | HLB100,3 | true",
                "01 | 08  | Y      | notnull  | true",
                "02 | 08  | HLB100 | HLB100,3 | false",
                "01 | 09  | HLB100 | HLB100,3 | false",
                "01 | 08  | HLB101 | HLB100,3 | false",
                "01 | 08  | HLB100 | HLB100,4 | false",
                "02 | 08  | Y      | Y        | false"
            })
    void aPageMayAskForItsTicketsPurposeOnly(
            String evalCode, String classTime, String course, String classCode, boolean covered) {
        Purpose page = new Purpose(evalCode, "anything", classTime, course, classCode);

        assertThat(TicketPurpose.covers(TICKET, page)).isEqualTo(covered);
    }
}
