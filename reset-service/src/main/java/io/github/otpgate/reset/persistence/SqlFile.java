package io.github.otpgate.reset.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** A statement in a resource file of this package. */
final class SqlFile {

    private SqlFile() {}

    /** The statement without its comments. */
    static String read(String name) {
        try (InputStream file = SqlFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + name + " beside " + SqlFile.class.getName());
            }
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
