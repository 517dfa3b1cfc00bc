package io.github.otpgate.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine. */
final class Chromium {

    /** For a browser without a screen that talks to this machine only, and may run as root. */
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** What property {@code otpgate.chromium} or variable {@code OTPGATE_CHROMIUM} names, or the first on the PATH. */
    static Optional<Path> find() {
        return named(System.getProperty("otpgate.chromium"))
                .or(() -> named(System.getenv("OTPGATE_CHROMIUM")))
                .or(Chromium::onPath);
    }

    /** Whether the tests must fail, and not be skipped, where there is none. */
    static boolean required() {
        return Boolean.getBoolean("otpgate.browser.required");
    }

    private static Optional<Path> named(String name) {
        return Optional.ofNullable(name).filter(given -> !given.isBlank()).map(Path::of);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
