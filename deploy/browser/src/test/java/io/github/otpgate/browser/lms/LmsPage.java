package io.github.otpgate.browser.lms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleDevice;
import io.github.otpgate.local.client.SampleTrainee;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The sample LMS in one browser profile, as a trainee uses it. */
final class LmsPage {

    private static final double PATIENCE = 30_000;
    private static final String CODE = "#code";

    private final LocalStack stack;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    LmsPage(LocalStack stack, BrowserContext profile) {
        this.stack = stack;
        this.page = profile.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("CORS")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Script errors, and what the browser did not let the page do. */
    List<String> complaints() {
        return complaints;
    }

    /** Opens the address that {@code deploy/local/up} prints. */
    LmsPage open() {
        page.navigate(stack.lmsUrl());
        return this;
    }

    LmsPage signInAsNewcomer() {
        act();
        page.locator("#agreed").waitFor();
        return this;
    }

    LmsPage consent() {
        page.locator("#agreed").check();
        act();
        page.locator("#register").waitFor();
        return this;
    }

    /** Presses the one clear next step. */
    LmsPage act() {
        page.locator("main .primary").first().click();
        return this;
    }

    /** Registers a device with the link that the LMS shows, and waits until the LMS has noticed. */
    SampleDevice registerSampleDevice() {
        String link = page.locator("#register").getAttribute("href");
        SampleDevice device = trainee().register(link.substring(link.indexOf("#t=") + 3), false);
        atCode();
        return device;
    }

    /** The trainee who is signed in. */
    SampleTrainee trainee() {
        Map<?, ?> trainee = (Map<?, ?>) state().get("trainee");
        return new SampleTrainee(
                new LmsClient(stack.url()), "edulife", (String) trainee.get("name"), (String) trainee.get("phone"));
    }

    /** What the LMS's backend knows. */
    Map<?, ?> state() {
        return (Map<?, ?>) page.evaluate("fetch('/lms/api/state').then((answer) => answer.json())");
    }

    /** Follows the next step to the page that asks for the code. */
    LmsPage goToCode() {
        page.locator("#next").click();
        return atCode();
    }

    LmsPage atCode() {
        page.locator(CODE).waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Changes between the page with the widget and the one of old. */
    LmsPage changeWay() {
        page.locator(".ways a:not([aria-current])").click();
        return atCode();
    }

    /** Types a code and sends it. */
    LmsPage type(String code) {
        page.locator(CODE).fill(code);
        page.locator("button[type=submit]").click();
        return this;
    }

    /** Types a wrong code and waits until it has been refused. */
    LmsPage typeWrong(String code) {
        type(code);
        assertThat(page.locator(CODE)).hasValue("", new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE));
        return this;
    }

    /** Waits until the course shows this step as the next one. */
    LmsPage atCourse(String step) {
        assertThat(page).hasURL(Pattern.compile("/lms/$"), new PageAssertions.HasURLOptions().setTimeout(PATIENCE));
        page.locator("#next").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        org.assertj.core.api.Assertions.assertThat(state().get("next")).isEqualTo(step);
        return this;
    }

    /** Goes through the simulated phone verification that is open. */
    LmsPage endPhoneVerification(boolean verified) {
        page.locator("dialog button").nth(verified ? 0 : 1).click();
        page.locator("dialog")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED)
                        .setTimeout(PATIENCE));
        return this;
    }

    /** What the page tells the trainee outside of the field for the code. */
    Locator message() {
        return page.locator("main .note");
    }
}
