package io.github.otpgate.browser.lms;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.browser.Screens;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the sample LMS, in both languages, both colour schemes and from the narrowest phone to a desktop. */
@BrowserTest
class LmsScreensIT {

    static Stream<Screen> screens() {
        return Stream.of(
                Screen.PHONE,
                Screen.PHONE.english().dark(),
                Screen.DESKTOP,
                Screen.DESKTOP.english().dark(),
                Screen.NARROW);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void pagesAreForEverybody(Screen screen, LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(screen)) {
            LmsPage lms = new LmsPage(stack, profile).open();
            lms.page().locator(".people").waitFor();
            look(lms, screen, "sign-in");
            lms.signInAsNewcomer();
            look(lms, screen, "consent");
            lms.consent();
            look(lms, screen, "device");
            lms.page().locator("main details:not(.wire) summary").click();
            look(lms, screen, "device-qr");
            SampleDevice device = lms.registerSampleDevice();
            lms.open().page().locator("#next").waitFor();
            look(lms, screen, "enrolment");
            lms.goToCode();
            look(lms, screen, "code-widget");
            lms.changeWay();
            look(lms, screen, "code-classic");
            locked(lms, screen, device);
            lms.type(device.unusedCode()).atCourse("session-1");
            look(lms, screen, "course");
            lms.page().locator("#skip").click();
            lms.atCourse("session-9");
            look(lms, screen, "course-due");
            lms.page().locator(".wire summary").click();
            lms.page().locator(".wire pre").first().waitFor();
            look(lms, screen, "wire");
            lms.page().locator("a[href='#device']").click();
            lms.page().locator("#next").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
            lms.page().locator("h1").waitFor();
            look(lms, screen, "device-change");
        }
    }

    private static void locked(LmsPage lms, Screen screen, SampleDevice device) {
        List<String> wrong = device.wrongCodes(5);
        lms.typeWrong(wrong.get(0));
        look(lms, screen, "code-refused");
        wrong.subList(1, 4).forEach(lms::typeWrong);
        lms.type(wrong.get(4));
        lms.page().locator("#locked").click();
        look(lms, screen, "phone");
        lms.endPhoneVerification(true);
        lms.page().locator(".note.good").waitFor();
        look(lms, screen, "reset");
    }

    private static void look(LmsPage lms, Screen screen, String name) {
        Page page = lms.page();
        Screens.picture(page, screen, "lms-" + name);
        Screens.requireAccessible(page);
    }
}
