package io.github.otpgate.local.lms.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepTest {

    @ParameterizedTest
    @CsvSource({"enrolment, 00, 00", "session-1, 01, 01", "session-17, 01, 17", "exam, 02, 01"})
    void idIsReadBackAndTellsThePurpose(String id, String evalCode, String classTime) {
        Step step = Step.parse(id).orElseThrow();

        assertThat(step.id()).isEqualTo(id);
        assertThat(step.kind().evalCode()).isEqualTo(evalCode);
        assertThat(step.classTime()).isEqualTo(classTime);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "session-", "session-0", "session-01", "session-100", "Exam", "device"})
    void anythingElseIsNoStep(String id) {
        assertThat(Step.parse(id)).isEmpty();
    }

    @Test
    void newcomersHaveNumbersThatNobodyHas() {
        assertThat(Roster.newcomer(3).phone()).matches("010-0\\d{3}-\\d{4}");
        assertThat(Roster.newcomer(3).userId()).isEqualTo("user004");
    }
}
