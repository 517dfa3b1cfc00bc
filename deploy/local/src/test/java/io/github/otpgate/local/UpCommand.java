package io.github.otpgate.local;

import io.github.otpgate.embedded.ProcessGuard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code deploy/local/up} as a process of its own, which ends with whoever started it. */
final class UpCommand {

    private UpCommand() {}

    /** Starts it; what it says goes into this file. */
    static Process start(Path output, String... arguments) throws IOException {
        List<String> command = java(Up.class);
        command.addAll(List.of(arguments));
        Process up = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        ProcessGuard.over(up, "TERM");
        return up;
    }

    /** Somebody else who starts it, as {@link #start} does, and waits to be killed. */
    static Process startByAnother(Path output, String... arguments) throws IOException {
        List<String> command = java(UpCommand.class);
        command.add(output.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** @param arguments where what it says goes, and its arguments */
    public static void main(String[] arguments) throws Exception {
        String[] rest = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        System.exit(start(Path.of(arguments[0]), rest).waitFor());
    }

    private static List<String> java(Class<?> program) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dotpgate.project=" + Path.of("../..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    }
}
