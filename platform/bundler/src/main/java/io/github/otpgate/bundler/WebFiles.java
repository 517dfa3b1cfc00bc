package io.github.otpgate.bundler;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The files that a service serves, and the list of them that it reads at its start. */
final class WebFiles {

    /** One URL path a line, in the order of the alphabet; below the classes. */
    static final String LIST = "META-INF/web-files.txt";

    private static final Pattern SOURCE = Pattern.compile(".*\\.ts|.*\\.(inline|part)\\.css|tsconfig[a-z.]*\\.json");

    private final Path root;

    WebFiles(Path root) {
        this.root = root;
    }

    /** Removes what an earlier build wrote. */
    void clear(Path classes) throws IOException {
        Path list = classes.resolve(LIST);
        if (Files.exists(list)) {
            for (String path : Files.readAllLines(list)) {
                Files.deleteIfExists(root.resolve(path.substring(1)));
            }
        }
    }

    /** Copies what is no source. */
    void copy(Path source) throws IOException {
        for (Path file : Tree.filesBelow(source)) {
            if (!SOURCE.matcher(file.getFileName().toString()).matches()) {
                Path target = root.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** JSON: the URL path of each file in this folder, and what its content must be, in the order of the alphabet. */
    String listBelow(String folder) throws IOException {
        List<Listed> listed = new ArrayList<>();
        for (Path file : Tree.filesBelow(root.resolve(folder))) {
            listed.add(new Listed(url(file), Digest.of(file).integrity()));
        }
        return new ObjectMapper().writeValueAsString(listed);
    }

    void writeList(Path classes) throws IOException {
        Files.write(
                classes.resolve(LIST),
                Tree.filesBelow(root).stream().map(this::url).toList());
    }

    private String url(Path file) {
        return "/" + root.relativize(file).toString().replace('\\', '/');
    }

    private record Listed(String url, String integrity) {}
}
