package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How to run PostgreSQL, which refuses root: each way is a command that becomes the one given to it. */
enum UnprivilegedAccount {
    /** This JVM is not root's: as it is. */
    OWN(List.of()),
    /** Seen as nobody inside a user namespace of its own, still owner of root's files. Containers often forbid it. */
    USER_NAMESPACE(List.of("unshare", "--user")),
    /** Really nobody, who must then own the data; every folder above them must be open to all. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    UnprivilegedAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first way that works here. */
    static UnprivilegedAccount find() {
        if (!isRoot()) {
            return OWN;
        }
        return Stream.of(USER_NAMESPACE, NOBODY)
                .filter(UnprivilegedAccount::works)
                .findFirst()
                .orElseThrow(() -> new EmbeddedServerException(
                        "PostgreSQL refuses root, and neither unshare nor setpriv leads to another account here"));
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException noProc) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Makes this account the owner of files, and lets it reach them through a temporary home. */
    void own(ServerHome home, Path... paths) {
        if (this != NOBODY) {
            return;
        }
        try {
            for (Path path : paths) {
                Files.setAttribute(path, "unix:uid", NOBODY_ID);
            }
            if (home.temporary()) {
                Files.setPosixFilePermissions(home.path().getParent(), PosixFilePermissions.fromString("rwx--x--x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean works() {
        try {
            Process process = new ProcessBuilder(command(Path.of("id"), "-un"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String name = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !name.equals("root");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
