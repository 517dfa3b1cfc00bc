package io.github.otpgate.browser.lms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The whole course in a browser, from enrolment to the exam, with a lock and a new phone on the way: the new way and the old one. */
@BrowserTest
class CourseIT {

    @Test
    void withTheWidget(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            LmsPage lms = new LmsPage(stack, profile).open().signInAsNewcomer().consent();
            SampleDevice device = lms.registerSampleDevice();
            assertThat(lms.page().content()).as("no personal data in the page").doesNotContain("010-0");

            takeTheCourse(lms, device, "otp-verify .panel button");
        }
    }

    @Test
    void asPagesAreWrittenToday(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            LmsPage lms = new LmsPage(stack, profile).open().signInAsNewcomer().consent();
            SampleDevice device = lms.registerSampleDevice();
            List<Request> calls = new CopyOnWriteArrayList<>();
            lms.page().onRequest(calls::add);
            lms.changeWay();

            takeTheCourse(lms, device, "#locked");

            assertThat(calls)
                    .filteredOn(call -> call.url().startsWith(stack.url() + "/api/"))
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(call.url()).contains("/api/v2/"))
                    .anySatisfy(call -> assertThat(call.url()).endsWith("/user_reset"))
                    .allSatisfy(call -> assertThat(call.allHeaders())
                            .containsEntry("origin", stack.lmsUrl().replace("/lms/", ""))
                            .containsEntry("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
                            .doesNotContainKeys("authorization", "cookie"));
        }
    }

    private static void takeTheCourse(LmsPage lms, SampleDevice device, String phoneVerification) {
        lms.type(device.unusedCode()).atCourse("session-1");
        lms.page().locator("#next").click();
        assertThat(lms.page().locator(".sessions .next")).containsText("2");
        lms.page().locator("#skip").click();
        assertThat(lms.page().locator("#skip")).not().isVisible();
        lms.atCourse("session-9").goToCode();
        lockAndReset(lms, device, phoneVerification);
        lms.type(device.unusedCode()).atCourse("session-10");
        lms.page().locator("#skip").click();
        assertThat(lms.page().locator("#skip")).not().isVisible();
        SampleDevice newPhone = replacement(lms.trainee());
        lms.atCourse("session-17").goToCode().type(newPhone.unusedCode()).atCourse("session-18");
        lms.page().locator("#skip").click();
        assertThat(lms.page().locator("#skip")).not().isVisible();
        lms.atCourse("exam").goToCode().type(newPhone.unusedCode());
        lms.page().locator("text=모든 과정을 마쳤습니다").waitFor();
        assertThat(lms.state().get("examTaken")).isEqualTo(true);
        assertThat(lms.complaints()).isEmpty();
    }

    /** Nobody waits for a minute to end: what is registered with one code has two more within its window. */
    private static SampleDevice replacement(SampleTrainee trainee) {
        return trainee.register(trainee.provenEnrolmentTicket(), true);
    }

    private static void lockAndReset(LmsPage lms, SampleDevice device, String phoneVerification) {
        List<String> wrong = device.wrongCodes(5);
        wrong.subList(0, 4).forEach(lms::typeWrong);
        lms.type(wrong.get(4));
        Locator phone = lms.page().locator(phoneVerification).first();
        phone.click();
        lms.endPhoneVerification(false);
        assertThat(lms.message()).containsText("실패");
        assertThat(lms.trainee().lockout().body().path("locked").asBoolean()).isTrue();
        phone.click();
        lms.endPhoneVerification(true);
        assertThat(lms.message()).containsText("초기화되었습니다");
        lms.atCode();
    }
}
