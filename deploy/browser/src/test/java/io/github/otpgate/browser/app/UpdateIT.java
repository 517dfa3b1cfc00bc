package io.github.otpgate.browser.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.otpgate.browser.BrowserTest;
import io.github.otpgate.browser.Browsers;
import io.github.otpgate.browser.Screen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BrowserTest
class UpdateIT {

    private static final String WORKER = "/app/service-worker.js";

    private final AppVersion first = AppVersion.built().named("first");
    private final AppVersion second = AppVersion.built().named("second");
    private HttpServer server;

    /** Which version's replica answers for a path. */
    private volatile Function<String, AppVersion> replica = path -> first;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aNewVersionIsOfferedAndComesIntoUseWhenTheTraineeSaysSo(Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            Page page = openAndKeep(profile);

            replica = path -> second;
            page.reload();
            page.locator(".toast button").waitFor();
            assertVersion(page, "first");

            page.locator(".toast button").click();
            assertVersion(page, "second");
        }
    }

    @Test
    void whileReplicasOfTwoVersionsAnswerFilesOfOneAloneAreKept(Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            Page page = openAndKeep(profile);

            Map<String, Integer> answers = new ConcurrentHashMap<>();
            replica = path -> path.equals(WORKER) || answers.merge(path, 1, Integer::sum) > 2 ? second : first;
            page.reload();
            page.locator(".toast button").click();

            assertVersion(page, "second");
            profile.setOffline(true);
            page.reload();
            assertVersion(page, "second");
        }
    }

    @Test
    void aFirstVisitAmongReplicasOfTwoVersionsKeepsFilesOfOneAlone(Browsers browsers) {
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            Map<String, Integer> answers = new ConcurrentHashMap<>();
            // The page comes from the former version once more, when the worker of the latter asks for it.
            replica =
                    path -> path.equals("/app/index.html") && answers.merge(path, 1, Integer::sum) < 2 ? first : second;
            Page page = openAndKeep(profile);

            assertVersion(page, "second");
        }
    }

    /** A visit, and another one from what was kept. */
    private Page openAndKeep(BrowserContext profile) {
        Page page = profile.newPage();
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/app/");
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        assertThat(page.locator("[data-screen=welcome]")).isVisible();
        return page;
    }

    private static void assertVersion(Page page, String version) {
        assertThat(page.locator("html")).hasAttribute("data-version", version);
        assertThat(page.locator("html")).hasAttribute("data-script", version);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = replica.apply(path).file(path);
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String type = Files.probeContentType(Path.of(path.endsWith("/") ? path + "index.html" : path));
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
