package io.github.otpgate.bundler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The esbuild program, <a href="https://esbuild.github.io/api/">as it comes</a>. Scripts are made small, and such that browsers older
 * than those that will do can read them: they have to say so.
 */
final class Esbuild {

    private static final List<String> OPTIONS = List.of(
            "--bundle",
            "--minify",
            "--format=iife",
            "--target=es2017",
            "--charset=utf8",
            "--loader:.inline.css=text",
            "--log-level=warning",
            "--log-override:unsupported-css-property=silent");

    private final Path program;
    private final Path modules;
    private final Path source;
    private final Path output;

    private Esbuild(Path program, Path modules, Path source, Path output) {
        this.program = program;
        this.modules = modules;
        this.source = source;
        this.output = output;
    }

    /** The program for this machine, which was unpacked among the modules. */
    static Esbuild in(Path modules, Path source, Path output) throws IOException {
        try (Stream<Path> files = Files.walk(modules.resolve("@esbuild"), 3)) {
            Path program = files.filter(file -> file.endsWith("bin/esbuild") || file.endsWith("esbuild.exe"))
                    .findFirst()
                    .orElseThrow(() -> new BundlingException("Maven Central has no esbuild for this machine"));
            program.toFile().setExecutable(true);
            return new Esbuild(program, modules, source, output);
        }
    }

    /** Where the output of an entry is, below the folder of all. */
    static String output(String entry) {
        return entry.replaceFirst("\\.ts$", ".js");
    }

    void bundle(List<String> entries) throws IOException, InterruptedException {
        if (!entries.isEmpty()) {
            run(entries, List.of());
        }
    }

    /** @param value JSON that the sources find as this constant */
    void bundle(List<String> entries, String constant, String value) throws IOException, InterruptedException {
        run(entries, List.of("--define:" + constant + "=" + value));
    }

    private void run(List<String> entries, List<String> definitions) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        entries.forEach(entry -> command.add("./" + entry));
        command.addAll(OPTIONS);
        command.addAll(definitions);
        command.add("--outbase=.");
        command.add("--outdir=" + output.toAbsolutePath());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(source.toFile()).inheritIO();
        builder.environment().put("NODE_PATH", modules.toAbsolutePath().toString());
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new BundlingException("esbuild found errors in " + source + " (above)");
        }
    }
}
