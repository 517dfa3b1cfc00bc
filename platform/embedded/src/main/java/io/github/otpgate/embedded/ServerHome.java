package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one server: its configuration, data and log.
 *
 * @param temporary whether the folder goes when the server does
 */
record ServerHome(Path path, boolean temporary) {

    private static final int LOG_LINES_SHOWN = 15;

    /** A new folder for the homes of servers that leave nothing behind. */
    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("otpgate-embedded-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder if it is not there yet. */
    ServerHome create() {
        try {
            Files.createDirectories(path);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** The last lines that the server wrote. */
    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    /** Copies a folder and all in it, with its permissions, to where nothing is. */
    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all in it; nothing happens if there is none. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
