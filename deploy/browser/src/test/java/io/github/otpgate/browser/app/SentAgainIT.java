package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import org.junit.jupiter.api.Test;

/** What the app makes of answers that got lost on their way, and of refusals that say nothing of the registration. */
@BrowserTest
class SentAgainIT {

    private static final String CURRENT = "**/api/v3/devices/current";
    private static final String UNAUTHORIZED = "{\"type\":\"urn:otpgate:problem:unauthorized\",\"status\":401}";

    @Test
    void aQuestionWhoseAnswerGotLostAndThatIsSentAgainEndsNothing(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = profile(browsers)) {
            AppPage app = registered(stack, profile);
            app.page().route(CURRENT, SentAgainIT::loseTheFirstAnswer);

            askTwice(app);

            assertCodeAndKey(app);
        }
    }

    @Test
    void aResetThatALockForbadeIsForbiddenWhenItIsSentAgain(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = profile(browsers)) {
            AppPage app = new AppPage(stack, profile).openLink(trainee.enrolmentTicket());
            SampleDevice device = new SampleDevice(app.register());
            app.openSettings().press("mOTP 등록 초기화").at("reset");
            AppTrainee.lock(trainee, device);
            app.page().route(CURRENT, SentAgainIT::loseTheFirstAnswer);

            app.act().at("locked");

            assertThat(kept(app)).isTrue();
        }
    }

    @Test
    void aResetWhoseAnswerGotLostAndThatIsSentAgainIsDone(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = profile(browsers)) {
            AppPage app = registered(stack, profile);
            app.openSettings().press("mOTP 등록 초기화").at("reset");
            app.page().route(CURRENT, SentAgainIT::loseTheFirstAnswer);

            app.act().at("reset-done").act().at("welcome");

            assertThat(kept(app)).isFalse();
        }
    }

    @Test
    void aRefusedTokenIsNoReasonToForgetAnything(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = profile(browsers)) {
            AppPage app = registered(stack, profile);
            app.page()
                    .route(
                            CURRENT,
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(401)
                                    .setContentType("application/problem+json")
                                    .setBody(UNAUTHORIZED)));

            askTwice(app);
            assertCodeAndKey(app);
            app.openSettings().press("mOTP 등록 초기화").at("reset").act();

            assertThat(app.message()).containsText("초기화하지 못했습니다");
            assertThat(kept(app)).isTrue();
        }
    }

    @Test
    void aServerThatDoesNotKnowTheDeviceIsNoReasonToForgetItButToOfferARegistration(
            LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = profile(browsers)) {
            AppPage app = registered(stack, profile);
            app.page().evaluate(Kept.change("kept => kept.current.deviceId = crypto.randomUUID()"));
            app.page().reload();

            app.at("unknown").act();
            assertThat(app.message()).containsText("등록 링크를 열어 주세요");
            app.press("인증번호 보기")
                    .at("pin")
                    .press("PIN을 잊으셨나요?")
                    .at("forgotten")
                    .act()
                    .at("unknown");

            assertThat(kept(app)).isTrue();
        }
    }

    /** As a proxy or the browser itself does when the connection breaks before the answer has come. */
    private static void loseTheFirstAnswer(Route route) {
        route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(route.fetch()));
    }

    /** Asks how the registration stands; once the second answer is there, the app has done all that the first one made it do. */
    private static void askTwice(AppPage app) {
        for (int times = 0; times < 2; times++) {
            app.page().waitForResponse(CURRENT, () -> app.page().evaluate("dispatchEvent(new Event('online'))"));
        }
    }

    private static void assertCodeAndKey(AppPage app) {
        app.at("code");
        assertThat(kept(app)).isTrue();
    }

    private static boolean kept(AppPage app) {
        return (boolean) app.page().evaluate(Kept.read("kept => kept.current?.secret !== undefined"));
    }

    private static AppPage registered(LocalStack stack, BrowserContext profile) {
        AppPage app = new AppPage(stack, profile);
        String ticket = AppTrainee.of(stack).enrolmentTicket();
        app.page().waitForResponse(CURRENT, () -> app.openLink(ticket).register());
        return app;
    }

    /** Without a service worker, through which the test could not see. */
    private static BrowserContext profile(Browsers browsers) {
        return browsers.profile(Screen.PHONE.options().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }
}
