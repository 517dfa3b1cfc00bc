package io.github.otpgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BrowserTest
class WidgetOutcomesIT {

    private BrowserContext profile;
    private SampleTrainee trainee;
    private Answer ticket;
    private CodeField field;

    @BeforeEach
    void openPage(LocalStack stack, Browsers browsers, CoursePages lms) {
        profile = browsers.profile(Screen.DESKTOP);
        trainee = Institutions.trainee(stack);
        ticket = trainee.pageTicket(lms.origin());
        field = CodeField.open(profile, lms, ticket.text("ticket"));
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void tellsTraineeAndPageThatTheCodeWasAccepted() {
        field.enter(registered().unusedCode());

        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(field.input()).hasCount(0);
        Map<String, Object> told = field.told().get(0);
        assertThat(field.told()).hasSize(1);
        assertThat(told).containsEntry("type", "otp-accepted").containsKeys("verificationId", "verifiedAt");
        Answer recorded = trainee.read("/api/v3/verifications/" + told.get("verificationId"));
        assertThat(recorded.text("outcome")).isEqualTo("ACCEPTED");
        assertThat(recorded.text("pageTicketId")).isEqualTo(ticket.text("ticketId"));
    }

    @Test
    void countsWhatIsLeftAfterAWrongCodeAndMakesRoomForTheNext() {
        SampleDevice device = registered();
        List<String> wrong = device.wrongCodes(2);

        field.enter(wrong.get(0));
        assertThat(field.message()).containsText("일치하지 않습니다");
        assertThat(field.message()).containsText("남은 횟수 4회");
        assertThat(field.input()).hasValue("");
        assertThat(field.input()).isFocused();
        field.enter(wrong.get(1));
        assertThat(field.message()).containsText("남은 횟수 3회");
        assertThat(field.told()).isEmpty();
        field.enter(device.unusedCode());
        assertThat(field.panel()).containsText("인증되었습니다");
    }

    @Test
    void hintsAtTheNextNumberIfTheCodeWasUsed() {
        SampleDevice device = registered();
        String code = device.unusedCode();
        assertThat(trainee.verify(code).status()).isEqualTo(200);

        field.enter(code);

        assertThat(field.message()).containsText("이미 사용한 인증번호");
        assertThat(field.told()).isEmpty();
    }

    @Test
    void offersPhoneVerificationOnceTheFifthWrongCodeLocks() {
        List<String> wrong = registered().wrongCodes(5);
        for (int left = 4; left > 0; left--) {
            field.enter(wrong.get(left));
            assertThat(field.message()).containsText("남은 횟수 " + left + "회");
        }

        field.enter(wrong.get(0));

        assertThat(field.panel()).containsText("OTP 사용이 중지되었습니다");
        assertThat(field.told()).containsExactly(Map.of("type", "otp-locked"));
        field.button("휴대폰 본인인증").click();
        assertThat(field.told()).last().isEqualTo(Map.of("type", "otp-phone-verification"));
    }

    @Test
    void startsAnewWithANewTicket(CoursePages lms) {
        field.enter("000000");
        assertThat(field.panel()).containsText("등록된 OTP가 없습니다");
        SampleDevice device = registered();

        field.page()
                .locator("otp-verify")
                .evaluate(
                        "(field, ticket) => field.setAttribute('ticket', ticket)",
                        trainee.pageTicket(lms.origin()).text("ticket"));
        field.enter(device.unusedCode());

        assertThat(field.panel()).containsText("인증되었습니다");
    }

    @Test
    void saysThatNothingIsRegistered() {
        field.enter("123456");

        assertThat(field.panel()).containsText("등록된 OTP가 없습니다");
        assertThat(field.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "not-registered"));
    }

    @Test
    void asksForANewPageIfTheTicketIsNotGood(CoursePages lms) {
        CodeField other = CodeField.open(profile, lms, "no.such.ticket");

        other.enter("123456");

        assertThat(other.panel()).containsText("페이지를 새로 고친 뒤");
        assertThat(other.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "ticket"));
    }

    private SampleDevice registered() {
        return trainee.register(trainee.enrolmentTicket(), false);
    }
}
