package io.github.otpgate.local.lms.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningTest {

    private final Learning learning = new Learning();

    @Test
    void enrolmentNeedsConsentAndVerification() {
        assertThat(learning.open(Step.ENROLMENT)).isFalse();

        learning.consent();

        assertThat(learning.open(Step.ENROLMENT)).isTrue();
        assertThat(learning.begin(Step.ENROLMENT)).isFalse();
        assertThat(learning.beginVerified(Step.ENROLMENT)).isTrue();
        assertThat(learning.enrolled()).isTrue();
        assertThat(learning.open(Step.ENROLMENT)).isFalse();
    }

    @Test
    void verificationIsDueBeforeTheNinthAndSeventeenthSession() {
        enrol();

        List<Integer> due = new ArrayList<>();
        for (int number = 1; number <= Course.SESSIONS; number++) {
            Step session = Step.session(number);
            if (learning.verificationDue(session)) {
                due.add(number);
                assertThat(learning.begin(session)).isFalse();
                assertThat(learning.beginVerified(session)).isTrue();
            } else {
                assertThat(learning.begin(session)).isTrue();
            }
        }

        assertThat(due).containsExactly(9, 17);
    }

    @Test
    void verificationMadeOutOfTurnCountsAsTheLastOne() {
        enrol();
        begin(1, 5);
        learning.beginVerified(Step.session(6));
        begin(7, 13);

        assertThat(learning.verificationDue(Step.session(14))).isTrue();
    }

    @Test
    void sessionsComeInTheirOrderAndOnce() {
        assertThat(learning.begin(Step.session(1))).as("before enrolment").isFalse();
        enrol();

        assertThat(learning.begin(Step.session(2))).isFalse();
        assertThat(learning.begin(Step.session(1))).isTrue();
        assertThat(learning.begin(Step.session(1))).isFalse();
        assertThat(learning.beginVerified(Step.session(9))).isFalse();
        assertThat(learning.sessionsBegun()).isEqualTo(1);
    }

    @Test
    void examIsTakenOnceVerifiedAndAfterMostSessions() {
        enrol();
        begin(1, 8);
        learning.beginVerified(Step.session(9));
        begin(10, 15);
        assertThat(learning.beginVerified(Step.EXAM)).as("75 percent").isFalse();
        begin(16, 16);

        assertThat(learning.begin(Step.EXAM)).as("not verified").isFalse();
        assertThat(learning.beginVerified(Step.EXAM)).isTrue();
        assertThat(learning.beginVerified(Step.EXAM)).as("again").isFalse();
    }

    private void enrol() {
        learning.consent();
        learning.beginVerified(Step.ENROLMENT);
    }

    private void begin(int first, int last) {
        for (int number = first; number <= last; number++) {
            assertThat(learning.begin(Step.session(number))).isTrue();
        }
    }
}
