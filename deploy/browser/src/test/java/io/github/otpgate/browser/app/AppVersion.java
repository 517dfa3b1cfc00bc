package io.github.otpgate.browser.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A build of the app.
 *
 * @param files by path
 */
record AppVersion(Map<String, byte[]> files) {

    private static final Path BUILT = Path.of("../../registration-service/target/classes/META-INF/resources");
    private static final String PAGE = "/app/index.html";
    private static final String WORKER = "/app/service-worker.js";

    /** What this machine has built last. */
    static AppVersion built() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(BUILT.resolve("app"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put("/" + BUILT.relativize(path), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AppVersion(files);
    }

    /** Another build, whose page and script say its name; and all that follows from that, as the build does it. */
    AppVersion named(String name) {
        String script = files.keySet().stream()
                .filter(path -> path.matches("/app/main\\.[0-9a-f]{32}\\.js"))
                .findFirst()
                .orElseThrow();
        String saying = text(script) + ";document.documentElement.dataset.script=\"" + name + "\";";
        String renamed = "/app/main." + hash(saying) + ".js";
        String page = text(PAGE)
                .replace("<html", "<html data-version=\"" + name + "\"")
                .replace(script.substring("/app/".length()), renamed.substring("/app/".length()))
                .replace(integrity(text(script)), integrity(saying));
        String worker = text(WORKER)
                .replace(script, renamed)
                .replace(integrity(text(script)), integrity(saying))
                .replace(integrity(text(PAGE)), integrity(page));
        Map<String, byte[]> others = new TreeMap<>(files);
        others.remove(script);
        others.putAll(
                Map.of(renamed, saying.getBytes(UTF_8), PAGE, page.getBytes(UTF_8), WORKER, worker.getBytes(UTF_8)));
        return new AppVersion(others);
    }

    /** Null if it has no such file. */
    byte[] file(String path) {
        return files.get(path.equals("/app/") ? PAGE : path);
    }

    private String text(String path) {
        return new String(files.get(path), UTF_8);
    }

    private static String hash(String content) {
        return HexFormat.of().formatHex(sha256(content), 0, 16);
    }

    private static String integrity(String content) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(content));
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
