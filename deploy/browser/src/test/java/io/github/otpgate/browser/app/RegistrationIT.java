package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import org.junit.jupiter.api.Test;

@BrowserTest
class RegistrationIT {

    @Test
    void fromTheLinkToAnAcceptedCodeNothingIsTypedButThePin(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile).openLink(trainee.enrolmentTicket());
            app.register();

            assertThat(trainee.verify(app.code()).status()).isEqualTo(200);
            assertThat(app.complaints()).isEmpty();
        }
    }

    @Test
    void theTicketLeavesTheAddressAtOnceAndIsKeptNowhere(LocalStack stack, Browsers browsers) {
        String ticket = AppTrainee.of(stack).enrolmentTicket();
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile).openLink(ticket).at("consent");

            assertThat(app.page().url()).isEqualTo(stack.url() + "/app/");
            assertThat(app.calls()).noneMatch(call -> call.contains(ticket));
            app.register();
            assertThat((String) app.page().evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                    .doesNotContain(ticket);
        }
    }

    @Test
    void withoutConsentNothingIsRegistered(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("consent")
                    .act();

            assertThat(app.message()).hasText("등록하려면 동의가 필요합니다.");
            assertThat(app.calls()).doesNotContain("POST /api/v3/devices");
        }
    }

    @Test
    void pinsThatDifferAreChosenAgain(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("consent")
                    .agree()
                    .act();
            app.at("pin-choose").type("1111").at("pin-repeat").type("2222").at("pin-choose");

            assertThat(app.message()).containsText("두 번 입력한 PIN이 다릅니다");
            app.type("1111").at("pin-repeat").type("1111").at("code");
        }
    }

    @Test
    void aSecondBrowserTakesOverAndTheFirstIsTold(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext first = browsers.profile(Screen.PHONE);
                BrowserContext second = browsers.profile(Screen.DESKTOP)) {
            AppPage former = new AppPage(stack, first).openLink(trainee.enrolmentTicket());
            former.register();
            AppPage newer = new AppPage(stack, second)
                    .openLink(trainee.provenEnrolmentTicket())
                    .at("registered");

            assertThat(newer.page().locator(".device-name")).hasText("Linux · Chrome");
            newer.act().register();

            assertThat(trainee.verify(former.code()).slug()).isEqualTo("code-mismatch");
            assertThat(trainee.verify(newer.code()).status()).isEqualTo(200);
            former.page().reload();
            former.at("replaced");
            assertThat(former.page().locator(".device")).containsText("지금 등록된 기기");
            former.act().at("welcome");
        }
    }

    @Test
    void replacingWithoutAProofIsExplained(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        trainee.register(trainee.enrolmentTicket(), false);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(trainee.enrolmentTicket())
                    .at("registered");

            assertThat(app.page().locator(".device-name")).hasText("Windows 11 · Firefox");
            app.act().at("consent").agree().act().at("proof-required");
        }
    }

    @Test
    void aLockedTraineeIsToldWhatToDo(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        SampleDevice device = trainee.register(trainee.enrolmentTicket(), false);
        AppTrainee.lock(trainee, device);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(trainee.provenEnrolmentTicket())
                    .at("registered")
                    .act()
                    .at("consent")
                    .agree()
                    .act()
                    .at("locked");

            assertThat(app.page().locator(".lead")).containsText("5회 연속");
        }
    }

    @Test
    void usedAndExpiredLinksAreExplained(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        String ticket = trainee.enrolmentTicket();
        trainee.register(ticket, false);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile).openLink(ticket).at("registered");
            app.act().at("consent").agree().act().at("ticket-used");

            app.openLink("eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl").at("ticket-expired");
        }
    }

    @Test
    void theBrowserThatIsRegisteredSaysSo(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile).openLink(trainee.enrolmentTicket());
            app.register();

            app.openLink(trainee.enrolmentTicket()).at("registered-here").act().at("pin");
        }
    }

    @Test
    void theBrowsersLanguageIsUsedUnlessTheTraineeChoseAnother(LocalStack stack, Browsers browsers) {
        Browser.NewContextOptions english = Screen.PHONE.english().options();
        try (BrowserContext profile = browsers.profile(english)) {
            AppPage app = new AppPage(stack, profile).open().at("welcome");
            Locator heading = app.page().locator("h1");
            assertThat(heading).hasText("Open your enrolment link");

            app.page().locator("[lang=ko].bar-button").click();
            assertThat(heading).hasText("등록 링크를 열어 주세요");
            app.page().reload();
            assertThat(heading).hasText("등록 링크를 열어 주세요");
            assertThat(app.page().locator("html")).hasAttribute("lang", "ko");
        }
    }
}
