package io.github.otpgate.bundler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Turns a service's web sources into the files that it serves: {@code Bundle MODULE ENTRY...}.
 *
 * <p>MODULE is the Maven module's folder. Each ENTRY is a path below its {@code src/main/web}, such as {@code app/main.ts}, which
 * becomes {@code /app/main.<hash>.js} ({@link HashedNames}). With the prefix {@code public:} it keeps its name, since pages of
 * others call it by that; such a script must load nothing else, or it would be mixed with files of another version. With the prefix
 * {@code worker:} it keeps its name as well, is bundled last and finds the constant {@code PRECACHE}: an array of
 * {@code {url, integrity}}, one for each other file of the entry's folder. Files that are no sources are copied.
 */
public final class Bundle {

    private static final String WORKER = "worker:";
    private static final String PUBLIC = "public:";

    private final Path source;
    private final Path output;
    private final Path modules;

    Bundle(Path module) {
        this.source = module.resolve("src/main/web");
        this.output = module.resolve("target/classes");
        this.modules = module.resolve("target/web/node_modules");
    }

    /**
     * @param arguments see the class
     * @throws BundlingException if a source has an error; esbuild has then said which and where on standard error
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Bundle(Path.of(arguments[0])).bundle(List.of(arguments).subList(1, arguments.length));
    }

    void bundle(List<String> entries) throws IOException, InterruptedException {
        NodeModules.onClassPath().unpackTo(modules);
        Path root = Files.createDirectories(output.resolve("META-INF/resources"));
        WebFiles files = new WebFiles(root);
        files.clear(output);
        files.copy(source);
        Esbuild esbuild = Esbuild.in(modules, source, root);
        List<String> ofOthers = with(PUBLIC, entries);
        esbuild.bundle(entries.stream().filter(entry -> !entry.contains(":")).toList());
        esbuild.bundle(ofOthers);
        new HashedNames(
                        root,
                        ofOthers.stream()
                                .map(Esbuild::output)
                                .map(root::resolve)
                                .collect(Collectors.toSet()))
                .apply();
        for (String worker : with(WORKER, entries)) {
            esbuild.bundle(List.of(worker), "PRECACHE", files.listBelow(worker.substring(0, worker.indexOf('/') + 1)));
        }
        files.writeList(output);
    }

    private static List<String> with(String prefix, List<String> entries) {
        return entries.stream()
                .filter(entry -> entry.startsWith(prefix))
                .map(entry -> entry.substring(prefix.length()))
                .toList();
    }
}
