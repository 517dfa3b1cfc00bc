package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@BrowserTest
class PinIT {

    @Test
    void tenWrongPinsLockNothingCallNobodyAndShowNoCode(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = registered(stack, profile);
            reload(app);
            int calls = app.calls().size();

            IntStream.range(0, 10).forEach(wrong -> {
                app.type("000" + wrong);
                assertThat(app.message()).hasText("PIN이 맞지 않습니다. 여러 번 틀려도 잠기지 않습니다.");
                assertThat(app.page().locator("#field")).hasValue("");
                assertThat(app.page().locator(".code-digits")).hasCount(0);
            });

            app.type(AppPage.PIN).at("code");
            assertThat(app.calls()).hasSize(calls);
        }
    }

    @Test
    void aChangedPinOpensAndTheFormerNoLongerDoes(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = registered(stack, profile);
            app.openSettings().press("PIN 변경").at("pin-former").type("1111");
            assertThat(app.message()).isVisible();
            app.type(AppPage.PIN)
                    .at("pin-choose")
                    .type("7391")
                    .at("pin-repeat")
                    .type("7391")
                    .at("code");
            reload(app);

            app.type(AppPage.PIN);
            assertThat(app.message()).isVisible();
            app.type("7391").at("code");
        }
    }

    @Test
    void fiveMinutesOutOfSightAskForThePinAgain(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = registeredWithAClock(stack, profile);

            untilStandingIsKnown(app, () -> hide(app, () -> app.page().clock().fastForward(millis(4))));
            app.at("code");
            untilStandingIsKnown(app, () -> hide(app, () -> app.page().clock().fastForward(millis(6))));
            app.at("pin").type(AppPage.PIN).at("code");
        }
    }

    @Test
    void fiveMinutesOutOfSightAskForThePinAgainWhenAllTimersSlept(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = registeredWithAClock(stack, profile);

            untilStandingIsKnown(app, () -> hide(app, () -> turnTheClock(app, millis(6))));

            app.at("pin");
        }
    }

    @Test
    void aClockThatWasSetBackMeanwhileAsksForThePinToo(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = registeredWithAClock(stack, profile);

            untilStandingIsKnown(app, () -> hide(app, () -> turnTheClock(app, -millis(60))));

            app.at("pin");
        }
    }

    @Test
    void aTimerThatWakesUpLateShowsNoCode(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = registeredWithAClock(stack, profile);

            setVisibility(app, "hidden");
            turnTheClock(app, millis(6));

            app.at("pin");
        }
    }

    @Test
    void nothingReadableIsKeptAndNoKeyCanBeTakenOut(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app =
                    new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());
            String secret = app.register();

            assertThat(app.page()
                            .evaluate(Kept.read("kept => [kept.current.deviceKey, kept.current.signingKey]"
                                    + ".map((key) => key.type + ' ' + key.extractable)")))
                    .isEqualTo(List.of("secret false", "private false"));
            String everything = (String) app.page().evaluate(Kept.read(ALL_AS_HEX));
            assertThat(everything)
                    .doesNotContain(hex(new org.apache.commons.codec.binary.Base32().decode(secret)))
                    .doesNotContain(hex(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                    .contains(hex("iterations".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            assertThat(app.page().evaluate(Kept.read("kept => kept.current.secret.iterations")))
                    .isEqualTo(600_000);
        }
    }

    private static final String ALL_AS_HEX = """
            (kept) => {
              const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
              const walk = (value) => {
                if (value instanceof ArrayBuffer) return hex(new Uint8Array(value));
                if (ArrayBuffer.isView(value)) return hex(new Uint8Array(value.buffer));
                if (value && typeof value === "object") return Object.entries(value).map(([k, v]) => walk(k) + walk(v)).join("");
                return hex(new TextEncoder().encode(String(value)));
              };
              return walk(kept);
            }
            """;

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static AppPage registered(LocalStack stack, BrowserContext profile) {
        AppPage app = new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());
        untilStandingIsKnown(app, app::register);
        return app;
    }

    private static void reload(AppPage app) {
        untilStandingIsKnown(app, () -> app.page().reload());
        app.at("pin");
    }

    /** Waits until the app has asked the server how the registration stands: the last that it asks by itself. */
    private static void untilStandingIsKnown(AppPage app, Runnable start) {
        app.page().waitForResponse("**/api/v3/devices/current", start);
    }

    private static AppPage registeredWithAClock(LocalStack stack, BrowserContext profile) {
        AppPage app = new AppPage(stack, profile);
        app.page().clock().install(new Clock.InstallOptions().setTime(System.currentTimeMillis()));
        String ticket = AppTrainee.of(stack).enrolmentTicket();
        untilStandingIsKnown(app, () -> app.openLink(ticket).register());
        return app;
    }

    /** Out of sight while something happens to the time. */
    private static void hide(AppPage app, Runnable meanwhile) {
        setVisibility(app, "hidden");
        meanwhile.run();
        setVisibility(app, "visible");
    }

    private static void setVisibility(AppPage app, String state) {
        app.page()
                .evaluate("Object.defineProperty(document, 'visibilityState', {value: '" + state
                        + "', configurable: true}); document.dispatchEvent(new Event('visibilitychange'))");
    }

    /** Time goes by without any timer that notices, as on a device that sleeps. */
    private static void turnTheClock(AppPage app, long millis) {
        long now = ((Number) app.page().evaluate("Date.now()")).longValue();
        app.page().clock().setSystemTime(now + millis);
    }

    private static long millis(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }
}
