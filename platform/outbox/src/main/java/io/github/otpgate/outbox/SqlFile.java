package io.github.otpgate.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** A statement in a resource file that lies beside the class that uses it. */
public final class SqlFile {

    private SqlFile() {}

    /**
     * The statement without its comments.
     *
     * @throws IllegalStateException if there is no such file in the package of {@code user}
     */
    public static String read(Class<?> user, String name) {
        try (InputStream file = user.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + name + " beside " + user.getName());
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
