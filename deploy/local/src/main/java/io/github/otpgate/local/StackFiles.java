package io.github.otpgate.local;

import io.github.otpgate.embedded.PackagedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of one local stack, below the module's {@code target}: one folder per gateway port, emptied at the start. */
final class StackFiles {

    private final StackOptions options;
    private final Path logs;

    StackFiles(StackOptions options) {
        this.options = options;
        this.logs = options.project().resolve("deploy/local/target/logs").resolve(Integer.toString(options.port()));
        try {
            Files.createDirectories(logs);
            try (Stream<Path> old = Files.list(logs)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path logs() {
        return logs;
    }

    Path log(String instance) {
        return logs.resolve(instance + ".log");
    }

    PackagedService packaged(StackService service) {
        return PackagedService.in(options.project().resolve(service.folder()));
    }

    /** The sample institutions, with the gateway's address as an origin of theirs. */
    Path writeInstitutions() {
        Path file = logs.resolveSibling("institutions-" + options.port() + ".json");
        try (var template = StackFiles.class.getResourceAsStream("/institutions.json")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(file, text.replace("{port}", Integer.toString(options.port())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
