package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Digits as they are typed and pasted. */
@BrowserTest
class DigitsIT {

    @Test
    void aProgramsCodeIsReadAsItIsPasted(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("consent")
                    .press("설치형 OTP로 등록하기")
                    .at("installed-program")
                    .agree()
                    .act()
                    .at("installed-setup");
            SampleDevice program =
                    new SampleDevice(app.page().locator(".secret").textContent().replace(" ", ""));
            Locator field = app.page().locator("#field");
            int calls = app.calls().size();

            field.fill("010-1234-5678");
            assertThat(app.message()).hasText("숫자 6자리를 입력해 주세요.");
            assertThat(field).hasValue("");
            assertThat(app.calls()).hasSize(calls);
            field.fill("\u202D인증번호 " + program.wrongCodes(1).get(0) + "\u202C");
            assertThat(app.message()).containsText("남은 횟수 4회");
            field.fill(fullWidth(program.shownCode()));
            app.at("installed-done");
        }
    }

    @Test
    void aPinMayBeTypedInFullWidthAndIsNothingThatPasswordManagersKeep(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("consent")
                    .agree()
                    .act()
                    .at("pin-choose");
            requireKeptByNobody(app);
            app.type(fullWidth(AppPage.PIN)).at("pin-repeat");
            requireKeptByNobody(app);
            app.type(AppPage.PIN).at("code");
            app.page().reload();
            app.at("pin");
            requireKeptByNobody(app);
            app.page().locator("#field").fill("2a");
            assertThat(app.message()).hasText("숫자 4자리를 입력해 주세요.");
            app.page().locator("#field").fill("");
            app.type(fullWidth(AppPage.PIN)).at("code");
        }
    }

    private static void requireKeptByNobody(AppPage app) {
        Locator field = app.page().locator("#field");
        assertThat(app.page().locator("input[type=password]")).hasCount(0);
        assertThat(field).hasAttribute("autocomplete", "off");
        assertThat(field).hasAttribute("inputmode", "numeric");
        assertThat(field).hasAttribute("data-lpignore", "true");
        assertThat(field).hasCSS("-webkit-text-security", "disc");
        assertThat(field).hasAccessibleName("PIN 4자리");
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .collect(Collectors.joining());
    }
}
