package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleTrainee;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@BrowserTest
class CodeIT {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    @Test
    void aNewCodeComesByItselfAndIsAnnouncedOnce(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile);
            String secret = registerAndStopTheClock(app, stack);
            Instant shown = serverTime(app);
            assertThat(app.page().locator(".code-digits")).hasText(AppTrainee.code(secret, shown));
            app.page()
                    .evaluate(
                            "window.said = []; new MutationObserver(() => said.push(document.querySelector('[role=status].unseen')"
                                    + ".textContent)).observe(document.querySelector('[role=status].unseen'), {childList: true})");

            app.page().clock().runFor(Duration.ofSeconds(60).toMillis());

            String next = AppTrainee.code(secret, shown.plusSeconds(60));
            assertThat(app.page().locator(".code-digits")).hasText(next);
            assertThat((List<?>) app.page().evaluate("window.said"))
                    .isEqualTo(List.of("새 인증번호 " + String.join(" ", next.split(""))));
        }
    }

    @Test
    void theLastTenSecondsAdviseToWait(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile);
            registerAndStopTheClock(app, stack);
            Page page = app.page();

            page.clock().runFor(untilLeft(app, 11));
            assertThat(page.locator(".code-hint")).hasText("");
            assertThat(page.locator(".seconds")).hasText("11초 남음");

            page.clock().runFor(2_000);
            assertThat(page.locator(".code-hint")).hasText("잠시 후 새 번호를 사용하세요");
            assertThat(page.locator(".seconds")).hasText("9초 남음");
        }
    }

    @Test
    void tappingTheCodeCopiesIt(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile =
                browsers.profile(Screen.PHONE.options().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            AppPage app = new AppPage(stack, profile);
            registerAndStopTheClock(app, stack);

            app.page().locator(".code").click();

            assertThat(app.page().locator(".primary")).hasText("복사했습니다");
            assertThat(app.page().evaluate("navigator.clipboard.readText()")).isEqualTo(app.code());
        }
    }

    @Test
    void aDeviceClockAnHourWrongInAForeignTimeZoneDoesNoHarm(LocalStack stack, Browsers browsers) {
        for (long wrong : new long[] {HOUR, -HOUR}) {
            SampleTrainee trainee = AppTrainee.of(stack);
            try (BrowserContext profile =
                    browsers.profile(Screen.PHONE.options().setTimezoneId("America/New_York"))) {
                AppPage app = new AppPage(stack, profile);
                app.page().clock().install(new Clock.InstallOptions().setTime(System.currentTimeMillis() + wrong));
                app.openLink(trainee.enrolmentTicket()).register();

                assertThat(trainee.verify(app.code()).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void theClocksCorrectionIsKeptForTimesWithoutNetwork(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile);
            app.page().clock().install(new Clock.InstallOptions().setTime(System.currentTimeMillis() + HOUR));
            String secret = app.openLink(trainee.enrolmentTicket()).register();
            OfflineIT.awaitKept(app);
            profile.setOffline(true);
            app.page().reload();
            app.at("pin").type(AppPage.PIN).at("code");

            Instant now = Instant.now();
            assertThat(app.code())
                    .isIn(AppTrainee.code(secret, now.minusSeconds(5)), AppTrainee.code(secret, now.plusSeconds(5)));
        }
    }

    /** From then on time goes on in the browser only when the test says so. */
    private static String registerAndStopTheClock(AppPage app, LocalStack stack) {
        Page page = app.page();
        page.clock().install(new Clock.InstallOptions().setTime(System.currentTimeMillis()));
        String ticket = AppTrainee.of(stack).enrolmentTicket();
        String[] secret = new String[1];
        page.waitForResponse(
                "**/api/v3/devices/current",
                () -> secret[0] = app.openLink(ticket).register());
        page.clock().pauseAt(number(page.evaluate("Date.now()")) + 2_000);
        return secret[0];
    }

    /** The server's time as the app reckons it, from what it kept. */
    private static Instant serverTime(AppPage app) {
        return Instant.ofEpochMilli(number(app.page().evaluate(Kept.read("kept => Date.now() + kept.clockOffset"))));
    }

    /** How long it is until half a second before this much is left of a code. */
    private static long untilLeft(AppPage app, int seconds) {
        long left = 60_000 - serverTime(app).toEpochMilli() % 60_000;
        return Math.floorMod(left - seconds * 1_000L + 500, 60_000L);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
