package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import io.github.otpgate.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that closes, drops or forgets the connection to its storage, as iOS does; Chromium's own with faults put in. */
@BrowserTest
class StorageIT {

    /** Faults by the page's variable {@code fault}; connections are remembered. */
    private static final String FAULTY = """
            window.fault = location.protocol === "about:" ? "" : sessionStorage.getItem("fault") ?? "";
            window.connections = [];
            const open = IDBFactory.prototype.open;
            IDBFactory.prototype.open = function (...wanted) {
              if (window.fault === "no-open") return {};
              const request = open.apply(this, wanted);
              request.addEventListener("success", () => window.connections.push(request.result));
              return request;
            };
            const transaction = IDBDatabase.prototype.transaction;
            IDBDatabase.prototype.transaction = function (...wanted) {
              if (window.fault === "silent") {
                return { objectStore: () => ({ get: () => ({}), put: () => ({}), delete: () => ({}) }) };
              }
              if (window.fault === "full") throw new DOMException("no room", "QuotaExceededError");
              if (window.fault === "lost-once") {
                window.fault = "";
                throw new DOMException("Connection to Indexed Database server lost", "UnknownError");
              }
              return transaction.apply(this, wanted);
            };
            const call = window.fetch;
            window.fetch = async (...wanted) => {
              const answer = await call(...wanted);
              if (window.fault === "after-activation" && String(wanted[0]).endsWith("/activation")) window.fault = "full";
              return answer;
            };
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connections.forEach((each) => each.close())",
                "connections.forEach((each) => each.dispatchEvent(new Event('versionchange')))",
                "connections.forEach((each) => { each.close(); each.dispatchEvent(new Event('close')); })",
                "fault = 'lost-once'"
            })
    void isOpenedAgainOnceTheBrowserHasClosedIt(String closed, LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = faulty(browsers)) {
            AppPage app =
                    new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());
            app.register();

            app.page().evaluate(closed);
            app.openSettings().press("PIN 변경").at("pin-former").type(AppPage.PIN);
            app.at("pin-choose").type("7391").at("pin-repeat").type("7391").at("code");

            app.page().reload();
            app.at("pin").type("7391").at("code");
            assertThat(app.complaints()).isEmpty();
        }
    }

    @Test
    void thatDoesNotAnswerIsToldAndAskedAgain(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = faulty(browsers)) {
            AppPage app =
                    new AppPage(stack, profile).openLink(AppTrainee.of(stack).enrolmentTicket());
            app.register();
            for (String fault : new String[] {"no-open", "silent"}) {
                app.page().evaluate("fault => sessionStorage.setItem('fault', fault)", fault);
                app.page().reload();
                app.at("storage-silent");
                assertThat(app.page().locator("h1")).hasText("저장된 등록을 읽지 못했습니다");

                app.page().evaluate("sessionStorage.clear(), fault = ''");
                app.press("다시 시도").at("pin");
            }
            app.type(AppPage.PIN).at("code");
        }
    }

    @Test
    void thatFailsUnderAPinFieldLeavesTheFieldUsable(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = faulty(browsers)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("consent")
                    .agree()
                    .act()
                    .at("pin-choose")
                    .type(AppPage.PIN)
                    .at("pin-repeat");
            for (String fault : new String[] {"silent", "full"}) {
                app.page().evaluate("broken => { fault = broken }", fault);
                app.type(AppPage.PIN);
                assertThat(app.message()).hasText("이 브라우저에 저장하지 못했습니다. 다시 시도해 주세요.");
                assertThat(app.page().locator("#field")).isEditable();
                assertThat(app.page().locator("#field")).hasValue("");
            }
            assertThat(app.calls()).noneMatch(call -> call.endsWith("/activation"));

            app.page().evaluate("fault = ''");
            app.type(AppPage.PIN).at("code");
        }
    }

    @Test
    void thatFailsOnceTheLinkIsSpentLosesNoRegistration(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = faulty(browsers)) {
            AppPage app = new AppPage(stack, profile)
                    .openLink(AppTrainee.of(stack).enrolmentTicket())
                    .at("consent")
                    .agree()
                    .act()
                    .at("pin-choose")
                    .type(AppPage.PIN)
                    .at("pin-repeat");
            app.page().evaluate("fault = 'after-activation'");
            app.type(AppPage.PIN).at("storage-silent");

            app.page().evaluate("fault = ''");
            app.press("다시 시도").at("code");
            app.page().reload();
            app.at("pin").type(AppPage.PIN).at("code");
        }
    }

    @Test
    void thatCannotBeAskedIsNoBlankPage(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            profile.addInitScript("Object.defineProperty(window, 'indexedDB', {"
                    + " get() { throw new DOMException('denied', 'SecurityError'); } })");

            new AppPage(stack, profile).open().at("no-storage");
        }
    }

    private static BrowserContext faulty(Browsers browsers) {
        BrowserContext profile = browsers.profile(Screen.PHONE);
        profile.addInitScript(FAULTY);
        return profile;
    }
}
