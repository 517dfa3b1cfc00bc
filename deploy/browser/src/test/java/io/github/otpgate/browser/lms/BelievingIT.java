package io.github.otpgate.browser.lms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The LMS's backend believes otpgate, and no page. */
@BrowserTest
class BelievingIT {

    @Test
    void widgetThatIsMadeToSayAcceptedIsNotBelieved(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            LmsPage lms = atEnrolment(stack, profile);

            lms.page()
                    .evaluate("document.querySelector('otp-verify').dispatchEvent(new CustomEvent('otp-accepted',"
                            + " {bubbles: true, composed: true, detail: {verificationId: crypto.randomUUID()}}))");

            assertNotEnrolled(lms);
        }
    }

    @Test
    void answerForgedOnItsWayToAnOldPageIsNotBelieved(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            LmsPage lms = atEnrolment(stack, profile).changeWay();
            lms.page()
                    .route(
                            "**/api/v2/otp_accredit",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setHeaders(Map.of(
                                            "Access-Control-Allow-Origin", "*", "Content-Type", "application/json"))
                                    .setBody("{\"code\":200,\"status\":\"SUCCESS\",\"msg\":\"\"}")));

            lms.type("123456");

            assertNotEnrolled(lms);
        }
    }

    @Test
    void outageLeadsToPhoneVerification(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            LmsPage lms = atEnrolment(stack, profile);
            lms.page().route("**/api/v3/verifications", Route::abort);

            lms.type("123456");
            lms.page().locator("otp-verify .panel button").first().click();
            lms.endPhoneVerification(true).atCourse("session-1");
        }
    }

    @Test
    void deviceIsChangedAfterAPhoneVerification(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            LmsPage lms = new LmsPage(stack, profile).open().signInAsNewcomer().consent();
            SampleDevice former = lms.registerSampleDevice();
            lms.open().page().locator("a[href='#device']").click();
            lms.page().locator("h1:has-text('다른 기기로 바꾸기')").waitFor();
            lms.act().endPhoneVerification(true);

            String link = lms.page().locator("#register").getAttribute("href");
            SampleDevice device = lms.trainee().register(link.substring(link.indexOf("#t=") + 3), true);

            lms.atCourse("enrolment").goToCode().typeWrong(former.shownCode());
            lms.type(device.unusedCode()).atCourse("session-1");
        }
    }

    private static LmsPage atEnrolment(LocalStack stack, BrowserContext profile) {
        LmsPage lms = new LmsPage(stack, profile).open().signInAsNewcomer().consent();
        lms.registerSampleDevice();
        return lms;
    }

    private static void assertNotEnrolled(LmsPage lms) {
        assertThat(lms.message()).containsText("인증 결과를 확인할 수 없습니다");
        assertThat(lms.state().get("enrolled")).isEqualTo(false);
    }
}
