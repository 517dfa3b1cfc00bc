package io.github.otpgate.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The code field on a course page, as a trainee uses it: by what it says, in Korean. */
final class CodeField {

    private static final String EMBED = """
            attributes => {
              const field = document.createElement("otp-verify");
              for (let i = 0; i < attributes.length; i += 2) field.setAttribute(attributes[i], attributes[i + 1]);
              document.querySelector("main").append(field);
            }""";

    private final Page page;

    private CodeField(Page page) {
        this.page = page;
    }

    /** On the Korean page of an LMS; attributes are names and values in turn. */
    static CodeField open(BrowserContext profile, CoursePages lms, String ticket, String... attributes) {
        return open(profile, lms.origin() + "/", ticket, attributes);
    }

    /** On any course page. */
    static CodeField open(BrowserContext profile, String url, String ticket, String... attributes) {
        Page page = profile.newPage();
        page.navigate(url);
        page.evaluate(
                EMBED,
                Stream.concat(Stream.of("ticket", ticket), Stream.of(attributes))
                        .toList());
        return new CodeField(page);
    }

    Page page() {
        return page;
    }

    Locator input() {
        return page.getByRole(AriaRole.TEXTBOX);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator submit() {
        return page.locator("otp-verify button[type=submit]");
    }

    /** What stands below the field. */
    Locator message() {
        return page.locator("otp-verify .message");
    }

    /** What stands in place of the field. */
    Locator panel() {
        return page.locator("otp-verify .panel");
    }

    void enter(String code) {
        input().fill(code);
        submit().click();
    }

    /** The events that the page has got so far, each with its type and the members of its detail. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> told() {
        return (List<Map<String, Object>>) page.evaluate("window.told");
    }
}
