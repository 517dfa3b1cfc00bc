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
import io.github.otpgate.local.client.SampleTrainee;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Old browsers, other apps' browsers, home screens; today's Chromium that says and lacks what they do stands for them. */
@BrowserTest
class BrowsersIT {

    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete Object.hasOwn",
                "delete Element.prototype.replaceChildren",
                "delete window.AbortController"
            })
    void aBrowserThatIsTooOldIsToldSo(String missing, LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            profile.addInitScript(missing);
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("old-browser");

            assertThat(app.page().locator("main")).containsText("iOS 15.4 이상");
            assertThat(app.page().locator("main")).containsText("휴대폰 본인인증");
            assertThat(app.complaints()).isEmpty();
        }
    }

    @Test
    void aBrowserThatReadsNoScriptOfOursIsToldSo(LocalStack stack, Browsers browsers) {
        Browser.NewContextOptions options = Screen.PHONE.options().setJavaScriptEnabled(false);
        try (BrowserContext profile = browsers.profile(options)) {
            AppPage app = new AppPage(stack, profile).open();

            assertThat(app.page().locator(".not-started")).isVisible();
            assertThat(app.page().locator(".not-started")).containsText("브라우저를 업데이트");
        }
    }

    @Test
    void whatNewerBrowsersHaveIsNotNeeded(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            profile.addInitScript("""
                    delete AbortSignal.timeout;
                    delete AbortSignal.any;
                    delete window.structuredClone;
                    delete Array.prototype.findLast;
                    delete Array.prototype.toSorted;
                    delete Promise.withResolvers;
                    delete navigator.__proto__.clipboard;
                    delete navigator.__proto__.storage;
                    delete navigator.__proto__.serviceWorker;
                    """);
            AppPage app =
                    new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());

            app.register();
            app.act();
            assertThat(app.page().locator(".primary")).hasText("복사할 수 없습니다. 직접 입력해 주세요.");
            app.openSettings().press("저장과 설치").at("keeping");
            assertThat(app.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KakaoTalk | Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Mobile/15E148 KAKAOTALK 10.8.0",
                "KakaoTalk | Mozilla/5.0 (Linux; Android 14; SM-S921N; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
                        + " Chrome/126.0.0.0 Mobile Safari/537.36;KAKAOTALK 2410720",
                "NAVER | Mozilla/5.0 (Linux; Android 13; SM-A536N; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
                        + " Chrome/115.0.0.0 Whale/1.0.0.0 Crosswalk/28.115.0.22 Mobile Safari/537.36 NAVER(inapp; search; 2000; 12.5.1)",
                "NAVER | Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
                        + " NAVER(inapp; search; 2010; 12.6.0; 14PRO)",
                "App | Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
                        + " Chrome/126.0.0.0 Mobile Safari/537.36"
            })
    void anotherAppsBrowserIsToldToOpenTheRealOne(String app, String userAgent, LocalStack stack, Browsers browsers) {
        Browser.NewContextOptions options = Screen.PHONE
                .options()
                .setUserAgent(userAgent)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (BrowserContext profile = browsers.profile(options)) {
            SampleTrainee trainee = AppTrainee.of(stack);
            String ticket = trainee.enrolmentTicket();
            AppPage page = new AppPage(stack, profile).openLink(ticket).at("in-app");
            String link = stack.url() + "/app/#t=" + ticket;

            assertThat(page.page().locator("main")).containsText("지금은 " + app + " 앱 안의 화면입니다");
            assertThat(page.page().url())
                    .as("what the app's menu opens elsewhere")
                    .isEqualTo(link);
            page.press("링크 복사");
            assertThat(page.message()).containsText("링크를 복사했습니다");
            assertThat(page.page().evaluate("navigator.clipboard.readText()")).isEqualTo(link);
            assertThat(page.calls()).noneMatch(call -> call.startsWith("POST"));

            page.press("그래도 여기서 계속").at("consent");
            assertThat(page.page().url()).isEqualTo(stack.url() + "/app/");
            page.register();
            page.openLink(trainee.enrolmentTicket()).at("registered-here");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                IPHONE,
                "Mozilla/5.0 (Linux; Android 14; SM-S921N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0"
                        + " Chrome/121.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
                        + " Whale/3.27.254.15 Safari/537.36"
            })
    void aRealBrowserGoesOnAtOnce(String userAgent, LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE.options().setUserAgent(userAgent))) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("consent");

            Locator notice = app.page().locator(".notice");
            if (userAgent.equals(IPHONE)) {
                assertThat(notice).containsText("홈 화면에 추가한 앱은 Safari와 저장 공간이 다르고");
                assertThat(notice).containsText("7일 동안 열지 않으면");
            } else {
                assertThat(notice).hasCount(0);
            }
        }
    }

    /** No link opens it, and it has a storage of its own. */
    @Test
    void anAppOnAHomeScreenTakesItsLinkByPasting(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE.options().setUserAgent(IPHONE))) {
            profile.addInitScript("Object.defineProperty(Navigator.prototype, 'standalone', { get: () => true })");
            AppPage app = new AppPage(stack, profile).open().at("welcome");

            app.page().locator("#link").fill("https://lms.example/");
            app.press("이 링크로 등록");
            assertThat(app.message()).containsText("등록 링크가 아닙니다");
            app.page()
                    .locator("#link")
                    .fill(" " + stack.url() + "/app/#t=" + AppTrainee.of(stack).enrolmentTicket() + "\n");
            app.press("이 링크로 등록").at("consent");
            assertThat(app.page().locator(".notice")).hasCount(0);
            app.register();
        }
    }

    @Test
    void theSettingsSayHowLongTheRegistrationIsKept(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE.options().setUserAgent(IPHONE))) {
            profile.addInitScript("""
                    let promised = false;
                    StorageManager.prototype.persisted = async () => promised;
                    StorageManager.prototype.persist = async () => promised = sessionStorage.getItem("promise") === "yes";
                    """);
            AppPage app =
                    new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());
            app.register();

            app.openSettings().press("저장과 설치").at("keeping");
            Locator main = app.page().locator("main");
            assertThat(main).containsText("이 브라우저가 등록을 지울 수 있습니다");
            assertThat(main).containsText("7일 동안 열지 않으면");
            app.press("지우지 않도록 요청");
            assertThat(app.message()).containsText("아직 약속하지 않았습니다");
            app.page().evaluate("sessionStorage.setItem('promise', 'yes')");
            app.press("지우지 않도록 요청");
            assertThat(app.message()).containsText("등록을 지우지 않습니다");

            app.page().locator(".bar-button").first().click();
            app.at("settings").press("저장과 설치").at("keeping");
            assertThat(main).containsText("저장 공간이 부족해도 등록을 지우지 않습니다");
        }
    }

    @Test
    void theSettingsInstallTheAppWhereTheBrowserOffersIt(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app =
                    new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());
            app.register();
            app.page().evaluate("""
                    () => {
                      const offer = new Event("beforeinstallprompt", { cancelable: true });
                      offer.prompt = async () => { window.prompted = (window.prompted ?? 0) + 1; };
                      dispatchEvent(offer);
                    }
                    """);

            app.openSettings().press("저장과 설치").at("keeping").press("앱으로 설치");

            assertThat(app.page().evaluate("window.prompted")).isEqualTo(1);
        }
    }
}
