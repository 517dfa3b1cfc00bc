package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@BrowserTest
class InstalledIT {

    private static final Pattern KEY_URI = Pattern.compile("otpauth://totp/.*[?&]secret=([A-Z2-7]+)&.*&period=60");

    @Test
    void aProgramIsRegisteredByItsQrCodeAndItsFirstCode(LocalStack stack, Browsers browsers) throws Exception {
        SampleTrainee trainee = AppTrainee.of(stack);
        for (Screen screen : new Screen[] {Screen.DESKTOP, Screen.NARROW.dark()}) {
            try (BrowserContext profile = browsers.profile(screen)) {
                AppPage app = new AppPage(stack, profile).openLink(trainee.provenEnrolmentTicket());
                toPrograms(app);
                app.page().locator("[value='2fast']").check();
                app.agree().act().at("installed-setup");

                String uri = read(app);

                assertThat(app.page().locator("a.secondary")).hasAttribute("href", uri);
                SampleDevice program = program(uri);
                app.type(program.wrongCodes(1).get(0));
                assertThat(app.message()).containsText("남은 횟수 4회");
                app.type(program.codeAhead(7));
                assertThat(app.message()).containsText("약 7분 빠릅니다");
                assertThat(app.message()).containsText("남은 횟수 3회");
                app.type(program.shownCode()).at("installed-done");
                assertThat(trainee.verify(program.shownCode()).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void thisBrowserIsToldWhenAProgramHasTakenItsPlace(LocalStack stack, Browsers browsers) throws Exception {
        SampleTrainee trainee = AppTrainee.of(stack);
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            AppPage app = new AppPage(stack, profile).openLink(trainee.enrolmentTicket());
            app.register();
            app.openLink(trainee.provenEnrolmentTicket()).at("registered-here").press("설치형 OTP 등록");
            app.at("installed-program").agree().act().at("installed-setup");
            app.type(program(read(app)).shownCode()).at("installed-done");

            app.open().at("replaced");

            assertThat(app.page().locator(".device-name")).hasText("Linux · KeePassXC");
        }
    }

    /** From the consent screen, or from the screen that shows the registered device. */
    private static void toPrograms(AppPage app) {
        app.page()
                .locator("[data-screen=consent] .quiet, [data-screen=registered] .secondary")
                .click();
        app.at("installed-program");
    }

    /** What a camera reads off the screen. */
    private static String read(AppPage app) throws IOException, ReaderException {
        byte[] picture = app.page().locator(".qr").screenshot();
        BufferedImageLuminanceSource light =
                new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    private static SampleDevice program(String uri) {
        Matcher key = KEY_URI.matcher(uri);
        assertThat(key.matches()).as(uri).isTrue();
        return new SampleDevice(key.group(1));
    }
}
