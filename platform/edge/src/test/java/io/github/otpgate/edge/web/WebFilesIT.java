package io.github.otpgate.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.edge.app.Http;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class WebFilesIT {

    private static final String SCRIPT = "/pages/script.js";

    @ParameterizedTest
    @CsvSource({
        "/pages/index.html, text/html;charset=UTF-8",
        "/pages/, text/html;charset=UTF-8",
        "/pages/script.js, text/javascript;charset=UTF-8",
        "/pages/app.webmanifest, application/manifest+json"
    })
    void namesTheTypeAndLetsBrowsersGuessNoOther(String path, String type) {
        HttpResponse<String> answer = Http.get(path).send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void sendsTheFileOnceAndThenOnlyThatItIsTheSame() {
        HttpResponse<String> first = Http.get(SCRIPT).send();
        HttpResponse<String> again =
                Http.get(SCRIPT).header("If-None-Match", header(first, "ETag")).send();
        HttpResponse<String> changed =
                Http.get(SCRIPT).header("If-None-Match", "W/\"another\"").send();

        assertThat(first.body()).startsWith("console.log");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void compressesForThoseWhoUnderstandIt() {
        HttpResponse<String> plain = Http.get(SCRIPT).send();
        HttpResponse<String> compressed =
                Http.get(SCRIPT).header("Accept-Encoding", "br, gzip").send();

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(plain, "Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(length(compressed)).isLessThan(length(plain));
    }

    @Test
    void answersHeadWithoutTheFile() {
        HttpResponse<String> answer = Http.get(SCRIPT).method("HEAD").send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(length(answer)).isPositive();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void sendsTheFolderToItsPage() {
        HttpResponse<String> answer = Http.get("/pages").send();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).isEqualTo("/pages/");
    }

    private static long length(HttpResponse<String> answer) {
        return Long.parseLong(header(answer, "Content-Length"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
