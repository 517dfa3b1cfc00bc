package io.github.otpgate.browser.lms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the LMS's address to an accepted code with the real app, always taking the one clear next step. */
@BrowserTest
class NewcomerIT {

    private static final String PIN = "2580";

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, Screen.DESKTOP.english());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void nextStepIsAlwaysThereToBeTaken(Screen screen, LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(screen)) {
            LmsPage lms = new LmsPage(stack, profile).open();
            lms.act();
            lms.page().locator("#agreed").check();
            lms.act();
            Page app = profile.waitForPage(() -> lms.page().locator("#register").click());
            String code = register(app);
            lms.page().bringToFront();
            lms.atCode().type(code).atCourse("session-1");

            assertThat(lms.complaints()).isEmpty();
        }
    }

    private static String register(Page app) {
        app.locator("#agree").check();
        app.locator(".primary").click();
        app.locator("[data-screen=pin-choose] #field").pressSequentially(PIN);
        app.locator("[data-screen=pin-repeat] #field").pressSequentially(PIN);
        app.locator("[data-screen=code] .code-digits").waitFor();
        return app.locator(".code-digits").textContent();
    }
}
