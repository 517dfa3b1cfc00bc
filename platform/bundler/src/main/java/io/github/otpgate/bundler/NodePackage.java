package io.github.otpgate.bundler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * One npm package in a jar of mvnpm.
 *
 * @param name with a slash at the end, such as {@code @lit/reactive-element/}
 * @param folder where it is below {@code META-INF/resources}, with its version, such as {@code /_static/lit/3.3.3/}
 */
record NodePackage(JarFile jar, String name, String folder) {

    private static final String RESOURCES = "META-INF/resources";
    private static final String MORE = "META-INF/.more.tgz";
    private static final String TYPES = ".d.ts";

    void unpackTo(Path modules) throws IOException {
        Path target = modules.resolve(name);
        Path mark = modules.resolve("." + name.replace('/', '-') + "unpacked");
        if (Files.exists(mark) && Files.readString(mark).equals(folder)) {
            return;
        }
        String prefix = RESOURCES + folder;
        List<JarEntry> entries = jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                .toList();
        for (JarEntry entry : entries) {
            try (InputStream content = jar.getInputStream(entry)) {
                write(content, target, entry.getName().substring(prefix.length()));
            }
        }
        unpackTypes(target);
        Files.writeString(mark, folder);
    }

    /** What browsers do not need is in an archive of its own; tsc needs some of it. */
    private void unpackTypes(Path target) throws IOException {
        JarEntry more = jar.getJarEntry(MORE);
        if (more == null) {
            return;
        }
        String prefix = "resources" + folder;
        try (TarArchiveInputStream archive =
                new TarArchiveInputStream(new GzipCompressorInputStream(jar.getInputStream(more)))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().startsWith(prefix) && entry.getName().endsWith(TYPES)) {
                    write(archive, target, entry.getName().substring(prefix.length()));
                }
            }
        }
    }

    private static void write(InputStream content, Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new BundlingException("a package's file is not below its folder: " + name);
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
