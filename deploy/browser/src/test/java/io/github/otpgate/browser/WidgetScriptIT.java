package io.github.otpgate.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.github.otpgate.local.LocalStack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@BrowserTest
class WidgetScriptIT {

    @Test
    void loadsIntoPagesOfAnyOrigin(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            Page page = profile.newPage();
            Response script = page.navigate(stack.url() + "/widget/otpgate.js");

            assertThat(script.status()).isEqualTo(200);
            assertThat(script.headers())
                    .containsEntry("access-control-allow-origin", "*")
                    .containsEntry("cross-origin-resource-policy", "cross-origin")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("cache-control", "no-cache")
                    .containsEntry("content-encoding", "gzip");
        }
    }

    @Test
    void definesTheElement(LocalStack stack, Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            Page page = profile.newPage();
            page.addScriptTag(new Page.AddScriptTagOptions().setUrl(stack.url() + "/widget/otpgate.js"));

            assertThat(page.evaluate("customElements.get('otp-verify') !== undefined"))
                    .isEqualTo(true);
        }
    }

    /** It has one name for all versions: whatever else it loaded could be of another one. */
    @Test
    void isAllInOneFile(LocalStack stack, Browsers browsers, CoursePages lms) {
        String ticket = Institutions.trainee(stack).pageTicket(lms.origin()).text("ticket");
        try (BrowserContext profile = browsers.profile(Screen.DESKTOP)) {
            List<String> files = new CopyOnWriteArrayList<>();
            profile.onRequest(request -> {
                if (request.url().contains("/widget/")) {
                    files.add(request.url());
                }
            });

            CodeField.open(profile, lms, ticket).input().waitFor();

            assertThat(files).containsExactly(stack.url() + "/widget/otpgate.js");
        }
    }

    @Test
    void isSmall(LocalStack stack) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.url() + "/widget/otpgate.js"))
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<byte[]> script = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(script.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(script.body()).hasSizeBetween(1_000, 15_000);
    }
}
