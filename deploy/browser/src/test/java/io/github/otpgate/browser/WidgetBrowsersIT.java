package io.github.otpgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browsers that lack what newer ones have; today's Chromium without it stands for them. */
@BrowserTest
class WidgetBrowsersIT {

    /** As iOS 15.4: neither of these came before 16. */
    private static final String WITHOUT_THE_NEWEST = """
            delete AbortSignal.timeout;
            delete AbortSignal.any;
            delete AbortSignal.prototype.throwIfAborted;
            delete Document.prototype.adoptedStyleSheets;
            delete ShadowRoot.prototype.adoptedStyleSheets;
            window.CSSStyleSheet = class { constructor() { throw new TypeError("Illegal constructor"); } };
            """;

    private static final String TOO_OLD = "delete Object.hasOwn;";

    private BrowserContext profile;
    private SampleTrainee trainee;
    private String ticket;
    private String code;

    @BeforeEach
    void prepare(LocalStack stack, Browsers browsers, CoursePages lms) {
        profile = browsers.profile(Screen.PHONE);
        trainee = Institutions.trainee(stack);
        ticket = trainee.pageTicket(lms.origin()).text("ticket");
        code = trainee.register(trainee.enrolmentTicket(), false).unusedCode();
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void worksAndLooksTheSameWithoutWhatNewerBrowsersHave(CoursePages lms) {
        profile.addInitScript(WITHOUT_THE_NEWEST);
        CodeField field = CodeField.open(profile, lms.origin() + CoursePages.LENIENT, ticket);

        field.enter(code);

        assertThat(field.panel()).containsText("인증되었습니다");
        assertThat(field.panel()).hasCSS("display", "flex");
    }

    /** Only its looks depend on it: the page's policy forbids the other kind of style. */
    @Test
    void worksUnderAStrictPolicyWithoutThemToo(CoursePages lms) {
        profile.addInitScript(WITHOUT_THE_NEWEST);
        CodeField field = CodeField.open(profile, lms, ticket);

        field.enter(code);

        assertThat(field.panel()).containsText("인증되었습니다");
    }

    @Test
    void saysThatABrowserIsTooOldAndOffersThePhone(CoursePages lms) {
        profile.addInitScript(TOO_OLD);

        CodeField field = CodeField.open(profile, lms, ticket);

        assertThat(field.panel()).containsText("브라우저가 오래되었습니다");
        assertThat(field.input()).hasCount(0);
        field.page().waitForCondition(() -> !field.told().isEmpty());
        assertThat(field.told()).containsExactly(Map.of("type", "otp-unavailable", "reason", "browser"));
        field.button("휴대폰 본인인증").click();
        assertThat(field.told()).last().isEqualTo(Map.of("type", "otp-phone-verification"));
        field.page().locator("otp-verify").evaluate("field => field.setAttribute('ticket', 'another')");
        assertThat(field.panel()).containsText("브라우저가 오래되었습니다");
    }
}
