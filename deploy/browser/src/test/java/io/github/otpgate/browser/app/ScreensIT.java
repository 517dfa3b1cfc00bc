package io.github.otpgate.browser.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.browser.Screens;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen, in both languages, both colour schemes and from the narrowest phone to a desktop. */
@BrowserTest
class ScreensIT {

    static Stream<Screen> screens() {
        return Stream.of(
                Screen.PHONE,
                Screen.PHONE.english().dark(),
                Screen.DESKTOP.dark(),
                Screen.DESKTOP.english(),
                Screen.NARROW.english());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void screensOfARegistrationAreForEverybody(Screen screen, LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(screen)) {
            AppPage app = new AppPage(stack, profile).open();
            look(app, screen, "welcome");
            String ticket = trainee.enrolmentTicket();
            app.openLink(ticket);
            look(app, screen, "consent");
            app.act().page().locator(".message:not(:empty)").waitFor();
            look(app, screen, "consent", "consent-required");
            app.agree().act().at("pin-choose").type("25");
            look(app, screen, "pin-choose");
            app.type("80").at("pin-repeat");
            look(app, screen, "pin-repeat");
            app.type(AppPage.PIN);
            look(app, screen, "code");
            app.openLink(trainee.enrolmentTicket());
            look(app, screen, "registered-here");
            app.openLink("a.b.c");
            look(app, screen, "ticket-expired");
            settings(app, screen);
            assertThat(app.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void screensOfRefusalsAreForEverybody(Screen screen, LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        String used = trainee.enrolmentTicket();
        SampleDevice device = trainee.register(used, false);
        try (BrowserContext profile = browsers.profile(screen)) {
            AppPage app = new AppPage(stack, profile).openLink(used);
            look(app, screen, "registered");
            app.act().at("consent").agree().act();
            look(app, screen, "ticket-used");
            app.openLink(trainee.enrolmentTicket())
                    .at("registered")
                    .act()
                    .at("consent")
                    .agree()
                    .act();
            look(app, screen, "proof-required");
            app.openLink(trainee.provenEnrolmentTicket()).at("registered");
            app.page().locator(".secondary").click();
            look(app, screen, "installed-program");
            app.agree().act();
            look(app, screen, "installed-setup");
            AppTrainee.lock(trainee, device);
            app.openLink(trainee.provenEnrolmentTicket())
                    .at("registered")
                    .act()
                    .at("consent")
                    .agree()
                    .act();
            look(app, screen, "locked", "locked-registration");
            assertThat(app.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void screensOfWhatBecameOfADeviceAreForEverybody(Screen screen, LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(screen)) {
            AppPage app = new AppPage(stack, profile).openLink(trainee.enrolmentTicket());
            AppTrainee.lock(trainee, new SampleDevice(app.register()));
            app.page().reload();
            look(app, screen, "locked");
            trainee.userReset("T");
            trainee.register(trainee.provenEnrolmentTicket(), true);
            app.page().reload();
            look(app, screen, "replaced");
            OfflineIT.awaitKept(app);
            profile.setOffline(true);
            app.openLink("a.b.c");
            look(app, screen, "unreachable");
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void screensOfUnusualBrowsersAreForEverybody(Screen screen, LocalStack stack, Browsers browsers) {
        String inApp = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 KAKAOTALK 10.8.0";
        try (BrowserContext profile = browsers.profile(screen.options().setUserAgent(inApp))) {
            profile.addInitScript("Object.defineProperty(Navigator.prototype, 'standalone', { get: () => true })");
            AppPage app = new AppPage(stack, profile).open();
            look(app, screen, "welcome", "welcome-home-screen");
            app.openLink("a.b.c");
            look(app, screen, "in-app");
            profile.addInitScript("IDBFactory.prototype.open = () => ({})");
            app.page().reload();
            look(app, screen, "storage-silent");
            profile.addInitScript("delete Object.hasOwn");
            app.page().reload();
            look(app, screen, "old-browser");
            assertThat(app.complaints()).isEmpty();
        }
    }

    private static void settings(AppPage app, Screen screen) {
        app.page().reload();
        app.at("pin").type("0000").page().locator(".message:not(:empty)").waitFor();
        look(app, screen, "pin");
        app.page().locator(".actions .quiet").click();
        look(app, screen, "forgotten");
        app.page().locator(".bar-button").first().click();
        app.at("pin")
                .type(AppPage.PIN)
                .at("code")
                .page()
                .locator(".bar-button")
                .last()
                .click();
        look(app, screen, "settings");
        app.page().locator(".menu button").nth(1).click();
        look(app, screen, "keeping");
        app.page().locator(".bar-button").first().click();
        app.at("settings").page().locator(".menu button").nth(2).click();
        look(app, screen, "about");
        app.page().locator(".bar-button").first().click();
        app.at("settings").page().locator(".menu button").nth(3).click();
        look(app, screen, "reset");
        app.act();
        look(app, screen, "reset-done");
    }

    private static void look(AppPage app, Screen screen, String name) {
        look(app, screen, name, name);
    }

    private static void look(AppPage app, Screen screen, String name, String picture) {
        app.at(name);
        Screens.picture(app.page(), screen, "app-" + picture);
        Screens.requireAccessible(app.page());
    }
}
