package io.github.otpgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.Answer;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BrowserTest
class WidgetOriginIT {

    private BrowserContext profile;
    private SampleTrainee trainee;
    private Answer ticket;
    private String code;

    @BeforeEach
    void prepare(LocalStack stack, Browsers browsers, CoursePages lms) {
        profile = browsers.profile(Screen.DESKTOP);
        trainee = Institutions.trainee(stack);
        ticket = trainee.pageTicket(lms.origin());
        code = trainee.register(trainee.enrolmentTicket(), false).unusedCode();
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void isRefusedOnAPageOfAnOriginThatNobodyConfigured(LocalStack stack) {
        try (CoursePages foreign = new CoursePages(stack.url())) {
            CodeField field = CodeField.open(profile, foreign, ticket.text("ticket"));

            field.enter(code);

            requireRefused(field);
        }
    }

    @Test
    void isRefusedOnAPageOfTheInstitutionThatTheTicketIsNotFor(LocalStack stack) {
        try (CoursePages other = new CoursePages(stack.url())) {
            Institutions.allow(stack, other.origin());
            CodeField field = CodeField.open(profile, other, ticket.text("ticket"));

            field.enter(code);

            requireRefused(field);
        }
    }

    @Test
    void worksUnderTheStrictestPolicyOfAPage(CoursePages lms) {
        List<String> complaints = new ArrayList<>();
        profile.onConsoleMessage(message -> complaints.add(message.text()));
        CodeField field = CodeField.open(profile, lms, ticket.text("ticket"), "keypad", "");

        field.enter(code);

        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(field.panel()).hasCSS("display", "flex");
        assertThat(complaints).isEmpty();
    }

    private void requireRefused(CodeField field) {
        assertThat(field.panel()).containsText("이 페이지에서는 OTP를 사용할 수 없습니다");
        assertThat(field.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "refused"));
        Answer use = trainee.read("/api/v3/page-tickets/" + ticket.text("ticketId"));
        assertThat(use.text("outcome")).isEqualTo("PENDING");
        assertThat(use.body().path("attempts")).isEmpty();
        assertThat(trainee.verify(code).status()).as("the code is still good").isEqualTo(200);
    }
}
