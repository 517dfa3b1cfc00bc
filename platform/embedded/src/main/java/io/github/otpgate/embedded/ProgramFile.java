package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Writes programs that are to be run at once. Linux runs no file that is open for writing ("Text file busy"), and a process that
 * another thread starts meanwhile inherits this JVM's open files for a moment; so it is cp that writes the program.
 */
final class ProgramFile {

    private ProgramFile() {}

    /** Writes or replaces a program that anybody may run. */
    static void write(InputStream content, Path program) throws IOException {
        Path copy = program.resolveSibling(program.getFileName() + ".copy");
        Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        copy(copy, program);
        Files.delete(copy);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void copy(Path from, Path to) throws IOException {
        List<String> command = List.of("cp", from.toString(), to.toString());
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new EmbeddedServerException(command + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted during " + command, e);
        }
    }
}
