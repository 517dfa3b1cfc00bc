package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@BrowserTest
class StandingIT {

    @Test
    void aLockedDeviceSaysSoUntilTheInstitutionHasLiftedTheLock(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile).openLink(trainee.enrolmentTicket());
            AppTrainee.lock(trainee, new SampleDevice(app.register()));
            app.page().reload();
            app.at("locked").act();
            assertThat(app.message()).containsText("아직 제한되어 있습니다");

            trainee.userReset("T");
            app.act().at("pin").type(AppPage.PIN).at("code");

            assertThat(trainee.verify(app.code()).status()).isEqualTo(200);
        }
    }

    @Test
    void aRegistrationResetEndsTheDeviceAfterItWasConfirmed(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile).openLink(trainee.enrolmentTicket());
            app.register();
            String code = app.code();
            app.openSettings().press("mOTP 등록 초기화").at("reset").press("취소").at("settings");
            assertThat(trainee.verify(code).status()).isEqualTo(200);

            app.press("mOTP 등록 초기화").at("reset").act().at("reset-done").act().at("welcome");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(trainee.verify(code).slug()).isEqualTo("trainee-not-registered"));
            app.openLink(trainee.enrolmentTicket()).at("consent").agree().act().at("proof-required");
        }
    }

    @Test
    void whoForgotThePinResetsTheRegistration(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app =
                    new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());
            app.register();
            app.page().reload();
            app.at("pin").press("PIN을 잊으셨나요?").at("forgotten").act().at("reset-done");
        }
    }

    @Test
    void aLockedTraineeCannotResetTheRegistration(LocalStack stack, Browsers browsers) {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app = new AppPage(stack, profile).openLink(trainee.enrolmentTicket());
            SampleDevice device = new SampleDevice(app.register());
            app.openSettings().press("mOTP 등록 초기화").at("reset");
            AppTrainee.lock(trainee, device);

            app.act().at("locked");
        }
    }

    @Test
    void aResetWithoutNetworkChangesNothing(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            AppPage app =
                    new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());
            app.register();
            OfflineIT.awaitKept(app);
            app.openSettings().press("mOTP 등록 초기화").at("reset");
            profile.setOffline(true);

            app.act();

            assertThat(app.message()).containsText("초기화하지 못했습니다");
            app.page().reload();
            app.at("pin").type(AppPage.PIN).at("code");
        }
    }
}
