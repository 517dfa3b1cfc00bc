package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.github.otpgate.local.LocalStack;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The web app in one browser profile, as a trainee uses it. */
final class AppPage {

    static final String PIN = "2580";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final Page page;
    private final String url;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    AppPage(LocalStack stack, BrowserContext profile) {
        this.page = profile.newPage();
        this.url = stack.url() + "/app/";
        page.onRequest(
                request -> calls.add(request.method() + " " + request.url().replaceFirst("^https?://[^/]*", "")));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens the app as from a bookmark. */
    AppPage open() {
        page.navigate(url);
        return this;
    }

    /** Opens the link that the LMS shows. */
    AppPage openLink(String ticket) {
        page.navigate("about:blank");
        page.navigate(url + "#t=" + ticket);
        return this;
    }

    /** Waits for the screen of this name. */
    AppPage at(String screen) {
        assertThat(page.locator("[data-screen=%s]".formatted(screen))).isVisible(PATIENTLY);
        return this;
    }

    /** Presses the screen's one clear action. */
    AppPage act() {
        page.locator(".primary").click();
        return this;
    }

    /** Presses the button with this text. */
    AppPage press(String text) {
        page.locator("main")
                .getByText(text, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    AppPage agree() {
        page.locator("#agree").check();
        return this;
    }

    /** Types digits as a person does. */
    AppPage type(String digits) {
        page.locator("#field").pressSequentially(digits);
        return this;
    }

    /** Registers this browser from the consent screen on; returns the secret that was handed out. */
    String register() {
        at("consent").agree();
        Response handover = page.waitForResponse(
                response -> response.url().endsWith("/api/v3/devices") && response.status() == 201, this::act);
        at("pin-choose").type(PIN).at("pin-repeat").type(PIN).at("code");
        return json(handover).path("secret").asText();
    }

    /** The code on the screen. */
    String code() {
        Locator digits = page.locator(".code-digits");
        assertThat(digits).hasText(java.util.regex.Pattern.compile("[0-9]{6}"));
        return digits.textContent();
    }

    AppPage openSettings() {
        page.locator("[aria-label=설정]").click();
        return at("settings");
    }

    /** What the page said in the place for messages. */
    Locator message() {
        return page.locator(".message:not(:empty)");
    }

    /** Every call so far, such as {@code GET /api/v3/time}. */
    List<String> calls() {
        return calls;
    }

    /** Script errors and breaches of the content security policy. */
    List<String> complaints() {
        return complaints;
    }

    private static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.text());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
