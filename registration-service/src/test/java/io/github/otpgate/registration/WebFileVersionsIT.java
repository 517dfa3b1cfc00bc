package io.github.otpgate.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.edge.web.WebFileStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The app's files while versions of this service change. */
@QuarkusTest
@TestProfile(RealServers.class)
class WebFileVersionsIT extends ServiceIT {

    @Inject
    WebFileStore store;

    @Test
    void everyFileThatThePageNamesIsServedForGoodAndStoredForReplicasOfOtherVersions() {
        String page = given().get("/app/").then().extract().asString();
        List<String> names = List.of(page.split("\"")).stream()
                .filter(name -> name.matches("[\\w/-]+\\.[0-9a-f]{32}\\.(js|css|svg|png)"))
                .toList();

        assertThat(names).anyMatch(name -> name.endsWith(".js")).anyMatch(name -> name.endsWith(".css"));
        assertThat(page).contains("integrity=\"sha256-").doesNotContain("\"main.js\"", "\"app.css\"");
        for (String name : names) {
            given().get("/app/" + name)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable");
            await().untilAsserted(() -> assertThat(stored()).contains("/app/" + name));
        }
    }

    @Test
    void theFilesOfTheVersionBeforeAreStillServed() throws Throwable {
        String script = "console.log('the version before')";
        String path = path(script);

        keep(path, script);

        await().atMost(Duration.ofSeconds(30)).until(() -> given().get(path).statusCode() == 200);
        given().get(path)
                .then()
                .body(equalTo(script))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void whatNoVersionHasIsNotRememberedAsMissing() {
        given().get(path("nobody's")).then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void theFilesOfAVersionStayForAMonthAfterItsLastReplica() throws Throwable {
        String former = path("former");
        String running = path("running");
        keep(former, "former");
        keep(running, "running");

        clock.advance(Duration.ofDays(20));
        keepAllBut(former);
        assertThat(stored()).contains(former, running);
        clock.advance(Duration.ofDays(11));
        keep(path("new"), "new");

        assertThat(stored()).contains(running, path("new")).doesNotContain(former);
    }

    private void keep(String path, String content) throws Throwable {
        Map<String, byte[]> files = Map.of(path, content.getBytes(StandardCharsets.UTF_8));
        VertxContextSupport.subscribeAndAwait(() -> store.keep(files));
    }

    private void keepAllBut(String path) throws Throwable {
        Map<String, byte[]> files = new HashMap<>(VertxContextSupport.subscribeAndAwait(() -> store.others(Set.of())));
        files.remove(path);
        VertxContextSupport.subscribeAndAwait(() -> store.keep(files));
    }

    private Set<String> stored() {
        return Set.copyOf(database.rows("SELECT path FROM web_file"));
    }

    private static String path(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "/app/script." + HexFormat.of().formatHex(digest, 0, 16) + ".js";
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
