package io.github.otpgate.bundler;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        for (Path file : filesBelow(source)) {
            if (!SOURCE.matcher(file.getFileName().toString()).matches()) {
                Path target = root.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** JSON: the URL path and the hash of each file whose path begins so, in the order of the alphabet. */
    String hashesBelow(String folder) throws IOException {
        List<Hashed> hashes = new ArrayList<>();
        for (Path file : filesBelow(root.resolve(folder))) {
            hashes.add(new Hashed(url(file), hash(file)));
        }
        return new ObjectMapper().writeValueAsString(hashes);
    }

    void writeList(Path classes) throws IOException {
        Files.write(
                classes.resolve(LIST), filesBelow(root).stream().map(this::url).toList());
    }

    private String url(Path file) {
        return "/" + root.relativize(file).toString().replace('\\', '/');
    }

    private static String hash(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private record Hashed(String url, String hash) {}
}
