package io.github.otpgate.bundler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
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

        assertThat(served(hashed("app/main.js")))
                .contains("console.log", "color: teal")
                .doesNotContain("import", "void");
        assertThat(served("app/index.html")).isEqualTo("<!doctype html>");
        assertThat(list()).containsExactly("/app/index.html", "/" + hashed("app/main.js"));
    }

    @Test
    void callsEachFileByANameThatStandsForItsContentAlone() throws Exception {
        bundle("app/main.ts");
        String before = hashed("app/main.js");
        bundle("app/main.ts");
        assertThat(hashed("app/main.js")).isEqualTo(before);
        assertThat(before).contains("." + sha256(served(before)).substring(0, 32) + ".");

        write("app/say.ts", "export const say = (what: string): void => console.log(what + '!');");
        bundle("app/main.ts");

        assertThat(hashed("app/main.js")).isNotEqualTo(before);
        assertThat(list()).doesNotContain("/" + before);
    }

    @Test
    void writesTheNewNamesIntoPagesManifestsAndStyleSheets() throws Exception {
        write("app/app.css", "body { background: url(\"icons/icon.svg\") }");
        write("app/icons/icon.svg", "<svg/>");
        write("app/app.webmanifest", "{\"start_url\": \"/app/\", \"icons\": [{\"src\": \"icons/icon.svg\"}]}");
        write(
                "app/index.html",
                "<link rel=\"manifest\" href=\"app.webmanifest\" /><link rel=\"icon\" href=\"icons/icon.svg\" />"
                        + "<link href=\"app.css\" /><script src=\"main.js\" defer></script>");

        bundle("app/main.ts");

        String icon = hashed("app/icons/icon.svg").substring("app/".length());
        String style = hashed("app/app.css");
        String script = hashed("app/main.js");
        assertThat(served(style)).isEqualTo("body { background: url(\"" + icon + "\") }");
        assertThat(served("app/app.webmanifest")).contains("\"start_url\": \"/app/\"", "{\"src\": \"" + icon + "\"}");
        assertThat(served("app/index.html"))
                .isEqualTo("<link rel=\"manifest\" href=\"app.webmanifest\" /><link rel=\"icon\" href=\"" + icon
                        + "\" /><link href=\"" + style.substring("app/".length()) + "\" integrity=\""
                        + integrity(style) + "\" /><script src=\"" + script.substring("app/".length())
                        + "\" integrity=\"" + integrity(script) + "\" defer></script>");
    }

    @Test
    void leavesItsNameToWhatPagesOfOthersCall() throws Exception {
        bundle("public:app/main.ts");

        assertThat(served("app/main.js")).contains("console.log");
        assertThat(list()).containsExactly("/app/index.html", "/app/main.js");
    }

    @Test
    void tellsTheWorkerWhatAllOtherFilesMustBe() throws Exception {
        write("app/worker.ts", "declare const PRECACHE: unknown; console.log(PRECACHE);");
        bundle("app/main.ts", "worker:app/worker.ts");
        String before = served("app/worker.js");
        write("app/index.html", "<!doctype html><title>changed</title>");
        bundle("app/main.ts", "worker:app/worker.ts");

        String script = hashed("app/main.js");
        assertThat(before)
                .contains("/app/index.html", "/" + script, integrity(script))
                .doesNotContain("/app/worker.js");
        assertThat(served("app/worker.js")).contains(integrity("app/index.html"));
        assertThat(served("app/worker.js")).isNotEqualTo(before);
    }

    @Test
    void makesTheSameBytesOfTheSameSources() throws Exception {
        write("app/worker.ts", "declare const PRECACHE: unknown; console.log(PRECACHE);");
        bundle("app/main.ts", "worker:app/worker.ts");
        String first = served(hashed("app/main.js")) + served("app/worker.js");
        bundle("app/main.ts", "worker:app/worker.ts");

        assertThat(served(hashed("app/main.js")) + served("app/worker.js")).isEqualTo(first);
    }

    @Test
    void removesWhatItsSourceLeft() throws Exception {
        bundle("app/main.ts");
        Files.delete(module.resolve("src/main/web/app/index.html"));
        bundle("app/main.ts");

        assertThat(list()).containsExactly("/" + hashed("app/main.js"));
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

        assertThat(served(hashed("app/main.js")))
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

    /** The name, with its hash, of the only file that was called so. */
    private String hashed(String name) throws IOException {
        int dot = name.lastIndexOf('.');
        Pattern pattern = Pattern.compile(
                "/" + Pattern.quote(name.substring(0, dot)) + "\\.[0-9a-f]{32}" + Pattern.quote(name.substring(dot)));
        List<String> found = list().stream().filter(pattern.asMatchPredicate()).toList();
        assertThat(found).hasSize(1);
        return found.get(0).substring(1);
    }

    private String integrity(String name) throws Exception {
        return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256(served(name))));
    }

    private static String sha256(String content) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> list() throws IOException {
        return Files.readAllLines(module.resolve("target/classes").resolve(WebFiles.LIST));
    }
}
