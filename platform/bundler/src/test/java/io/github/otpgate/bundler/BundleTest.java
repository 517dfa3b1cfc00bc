package io.github.otpgate.bundler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    @TempDir
    private Path module;

    @BeforeEach
    void writeSources() throws IOException {
        write("app/main.ts", "import { say } from './say'; import css from './main.inline.css'; say(css as string);");
        write("app/say.ts", "export const say = (what: string): void => console.log(what);");
        write("app/main.inline.css", "p { color: teal }");
        write("app/index.html", "<!doctype html>");
        write("tsconfig.json", "{}");
    }

    @Test
    void makesOneScriptOfAnEntryAndCopiesWhatIsNoSource() throws Exception {
        bundle("app/main.ts");

        assertThat(served("app/main.js")).contains("console.log", "color: teal").doesNotContain("import", "void");
        assertThat(served("app/index.html")).isEqualTo("<!doctype html>");
        assertThat(list()).containsExactly("/app/index.html", "/app/main.js");
    }

    @Test
    void tellsTheWorkerTheHashesOfAllOtherFiles() throws Exception {
        write("app/worker.ts", "declare const PRECACHE: unknown; console.log(PRECACHE);");
        bundle("app/main.ts", "worker:app/worker.ts");
        String before = served("app/worker.js");
        write("app/index.html", "<!doctype html><title>changed</title>");
        bundle("app/main.ts", "worker:app/worker.ts");

        assertThat(before).contains("/app/index.html", "/app/main.js").doesNotContain("/app/worker.js");
        assertThat(served("app/worker.js")).isNotEqualTo(before);
    }

    @Test
    void makesTheSameBytesOfTheSameSources() throws Exception {
        write("app/worker.ts", "declare const PRECACHE: unknown; console.log(PRECACHE);");
        bundle("app/main.ts", "worker:app/worker.ts");
        String first = served("app/main.js") + served("app/worker.js");
        bundle("app/main.ts", "worker:app/worker.ts");

        assertThat(served("app/main.js") + served("app/worker.js")).isEqualTo(first);
    }

    @Test
    void removesWhatItsSourceLeft() throws Exception {
        bundle("app/main.ts");
        Files.delete(module.resolve("src/main/web/app/index.html"));
        bundle("app/main.ts");

        assertThat(list()).containsExactly("/app/main.js");
        assertThat(module.resolve("target/classes/META-INF/resources/app/index.html"))
                .doesNotExist();
    }

    /** Who cannot read a script cannot be told by it that the browser is too old. */
    @Test
    void oldBrowsersCanReadTheScript() throws Exception {
        write(
                "app/main.ts",
                "class Field { #kept?: { text?: string }; static all = 0; read() { return this.#kept?.text ?? 'none'; } }"
                        + " console.log(new Field().read(), /\\p{Nd}/u.test('1'));");
        bundle("app/main.ts");

        assertThat(served("app/main.js"))
                .doesNotContain("?.")
                .doesNotContain("??")
                .doesNotContain("#kept")
                .doesNotContain("static all")
                .doesNotContain("/\\p{Nd}/u");
    }

    @Test
    void failsOnAnError() throws Exception {
        write("app/main.ts", "import './missing';");

        assertThatThrownBy(() -> bundle("app/main.ts")).isInstanceOf(BundlingException.class);
    }

    private void bundle(String... entries) throws IOException, InterruptedException {
        new Bundle(module).bundle(List.of(entries));
    }

    private void write(String name, String content) throws IOException {
        Path file = module.resolve("src/main/web").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String served(String name) throws IOException {
        return Files.readString(
                module.resolve("target/classes/META-INF/resources").resolve(name));
    }

    private List<String> list() throws IOException {
        return Files.readAllLines(module.resolve("target/classes").resolve(WebFiles.LIST));
    }
}
