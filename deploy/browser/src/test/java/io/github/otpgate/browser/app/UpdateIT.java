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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@BrowserTest
class UpdateIT {

    private static final Path FILES = Path.of("../../registration-service/target/classes/META-INF/resources");

    private volatile String version = "first";

    @Test
    void aNewVersionIsOfferedAndComesIntoUseWhenTheTraineeSaysSo(Browsers browsers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        try (BrowserContext profile = browsers.profile(Screen.PHONE)) {
            Page page = profile.newPage();
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/app/");
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-version", "first");

            version = "second";
            page.reload();
            page.locator(".toast button").waitFor();
            assertThat(page.locator("html")).hasAttribute("data-version", "first");

            page.locator(".toast button").click();
            assertThat(page.locator("html")).hasAttribute("data-version", "second");
        } finally {
            server.stop(0);
        }
    }

    /** The built files, of which page and service worker differ from version to version as those of two builds do. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = FILES.resolve(path.equals("/app/") ? "app/index.html" : path.substring(1));
        if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        byte[] content = Files.readAllBytes(file);
        if (path.equals("/app/") || path.endsWith(".html")) {
            content = utf8(text(content).replace("<html", "<html data-version=\"" + version + "\""));
        } else if (path.endsWith("service-worker.js")) {
            content = utf8(text(content).replaceFirst("hash:\"[0-9a-f]+\"", "hash:\"" + version + "\""));
        }
        exchange.getResponseHeaders().set("Content-Type", Files.probeContentType(file));
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
