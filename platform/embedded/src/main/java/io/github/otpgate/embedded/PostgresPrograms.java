package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that io.zonky.test.postgres publishes as an archive. Unpacking takes two seconds: it is done once a build. */
final class PostgresPrograms {

    private PostgresPrograms() {}

    /**
     * The folder that has bin, lib and share: kept beside this module's classes, in the build folder, for all later runs; or made in
     * the server's home where nothing can be kept, or where the account could not read it.
     */
    static Path folder(ServerHome home, UnprivilegedAccount account) {
        URL archive = Platform.binary("postgres-" + Platform.unixName() + ".txz");
        Path kept = Platform.thisModule()
                .resolveSibling(
                        "postgres-" + Integer.toHexString(archive.toString().hashCode()));
        boolean canKeep = Files.isWritable(kept.getParent()) && account != UnprivilegedAccount.NOBODY;
        Path folder = Files.exists(kept) || canKeep ? kept : home.resolve("programs");
        if (!Files.exists(folder)) {
            unpack(archive, folder);
        }
        return folder;
    }

    /** Other JVMs may do the same at the same time: the folder appears at once and complete, from whoever is first. */
    private static void unpack(URL archive, Path folder) {
        try {
            Path unfinished = Files.createTempDirectory(folder.getParent(), "postgres-unfinished-");
            try {
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                unpackInto(unfinished, archive);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                ServerHome.delete(unfinished);
            }
        } catch (IOException e) {
            if (!Files.exists(folder)) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void unpackInto(Path folder, URL archive) throws IOException {
        try (InputStream file = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackOne(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpackOne(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (target.getParent().endsWith("bin")) {
            ProgramFile.write(content, target);
        } else {
            Files.copy(content, target);
        }
    }
}
