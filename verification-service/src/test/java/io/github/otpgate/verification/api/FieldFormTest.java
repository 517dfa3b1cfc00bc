package io.github.otpgate.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.edge.v2.V2Form;
import io.github.otpgate.testkit.TestTokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldFormTest {

    private static final Instant ISSUED = Instant.parse("2026-03-02T01:00:30Z");
    private static final int ROOM_FOR_LONGER_KEY_IDS = 40;

    @Test
    void theLongestPageTicketFitsIntoAFieldOfGenerationTwo() {
        String evalType = "진".repeat(20);
        String course = "/".repeat(50);
        String origin = "https://" + "a".repeat(80) + ":65535";
        assertThat(FieldForm.EVAL_TYPE.fits(evalType)).isTrue();
        assertThat(FieldForm.COURSE.fits(course)).isTrue();
        assertThat(FieldForm.ORIGIN.fits(origin)).isTrue();
        PageTicket ticket = new PageTicket(
                UUID.randomUUID(),
                new TraineeKey("1." + "a".repeat(43)),
                new InstitutionId("a".repeat(40)),
                new UserId("a".repeat(64)),
                new Purpose("00", evalType, "999", course, course),
                origin,
                ISSUED.plusSeconds(600));

        assertThat(TestTokens.pageTicket(ticket, ISSUED))
                .hasSizeLessThanOrEqualTo(V2Form.LONGEST_VALUE - ROOM_FOR_LONGER_KEY_IDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HLB100", "HLB100,3", "Y", "notnull", "HLB 100, 3"})
    void coursesAndClassesAreWhatLmsSend(String course) {
        assertThat(FieldForm.COURSE.fits(course)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " HLB100", "HLB100 ", "HLB\u0000", "HLB\n1", "HLB\"", "HLB\\"})
    void blankOrUnprintableCoursesAreNone(String course) {
        assertThat(FieldForm.COURSE.fits(course)).isFalse();
    }
}
