package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import java.util.Map;
import org.junit.jupiter.api.Test;

@BrowserTest
class PageIT {

    @Test
    void thePageMayRunItsOwnScriptsAndCallItsOwnServerOnly(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            Page page = profile.newPage();
            Response response = page.navigate(stack.url() + "/app");

            assertThat(response.url()).isEqualTo(stack.url() + "/app/");
            assertThat(response.headers())
                    .containsEntry(
                            "content-security-policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none';"
                                    + " form-action 'none'; frame-ancestors 'none'")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("cache-control", "no-cache")
                    .containsEntry("cross-origin-opener-policy", "same-origin")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsKey("permissions-policy");
        }
    }

    @Test
    void theAppCanBeInstalled(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile).open().at("welcome");
            Object manifest = app.page().evaluate("""
                            async () => {
                              const manifest = await (await fetch(document.querySelector("[rel=manifest]").href)).json();
                              const sizes = await Promise.all(manifest.icons.map(async ({ src, type, sizes }) => {
                                const response = await fetch(src);
                                return response.ok && response.headers.get("content-type") === type;
                              }));
                              return { display: manifest.display, scope: manifest.scope, icons: sizes.every(Boolean) };
                            }
                            """);

            assertThat(manifest).isEqualTo(Map.of("display", "standalone", "scope", "/app/", "icons", true));
        }
    }

    @Test
    void theKeyboardAloneIsEnough(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("consent");
            assertThat(app.page().locator("h1")).isFocused();

            tabTo(app, "#agree").press("Space");
            tabTo(app, ".primary").press("Enter");
            app.at("pin-choose");
            app.page().keyboard().type(AppPage.PIN);
            app.at("pin-repeat");
            app.page().keyboard().type(AppPage.PIN);
            app.at("code");
            assertThat(app.page().locator("h1")).isFocused();
            tabTo(app, ".code");
            assertThat(app.page().locator(".code")).hasCSS("outline-style", "solid");
        }
    }

    private static Locator tabTo(AppPage app, String selector) {
        Locator wanted = app.page().locator(selector);
        for (int presses = 0; presses < 10 && !focused(wanted); presses++) {
            app.page().keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
        return wanted;
    }

    private static boolean focused(Locator element) {
        return (boolean) element.evaluate("element => element === document.activeElement");
    }
}
