package io.github.otpgate.edge.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.github.otpgate.edge.app.SampleWebFileStore;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class VersionsIT {

    private static final String OWN = "/pages/own.b2c5765741353f44b2f1baa9e29e96d8.js";
    private static final byte[] OTHER = "console.log('another version');".getBytes(UTF_8);

    @Inject
    SampleWebFileStore store;

    @Test
    void whatHasItsHashInItsNameIsKeptByBrowsersForGood() {
        HttpResponse<String> answer = Http.get(OWN).send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void otherReplicasGetTheFilesOfThisVersion() {
        await().untilAsserted(() -> assertThat(store.paths()).contains(OWN));
    }

    @Test
    void itHasNotStartedBeforeTheyHaveThem() {
        await().until(() -> Http.get("/q/health/started").send().statusCode() == 200);

        assertThat(Http.get("/q/health/started").send().body()).contains("web-files");
        assertThat(store.paths()).contains(OWN);
    }

    @Test
    void theFilesOfAnotherVersionAreServedAsItsOwnReplicasServeThem() {
        String path = "/pages/deep/other." + HashedName.hash(OTHER) + ".js";
        assertNone(path);

        store.add(path, OTHER);

        await().atMost(Duration.ofSeconds(30)).until(() -> Http.get(path).send().statusCode() == 200);
        HttpResponse<String> answer = Http.get(path).send();
        assertThat(answer.body()).isEqualTo(new String(OTHER, UTF_8));
        assertThat(header(answer, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aFileThatIsNotWhatItsNameStandsForIsNotServed() {
        String sound = "/pages/sound." + HashedName.hash(OTHER) + ".js";
        String forged = "/pages/forged." + "0".repeat(32) + ".js";
        store.add(forged, OTHER);
        store.add(sound, OTHER);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Http.get(sound).send().statusCode() == 200);
        assertNone(forged);
    }

    @Test
    void namesThatStrangersMakeUpCostTheStoreNextToNothing() {
        int before = store.looks();
        long start = System.nanoTime();

        IntStream.range(0, 300).forEach(number -> assertNone("/pages/made.%032x.js".formatted(number)));

        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat((long) store.looks() - before).isLessThanOrEqualTo(seconds + 2);
    }

    @Test
    void aNameWithoutAHashIsNobodysBusiness() {
        int before = store.looks();

        assertThat(Http.get("/pages/none.js").send().statusCode()).isEqualTo(404);

        assertThat(store.looks()).isEqualTo(before);
    }

    private static void assertNone(String path) {
        HttpResponse<String> answer = Http.get(path).send();
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
