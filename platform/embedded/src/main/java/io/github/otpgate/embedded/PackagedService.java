package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What Quarkus built last of a service: a jar to be run by this JVM's Java, or a native executable. Where {@value #LAUNCHER} names a
 * program, that one runs it, told the service's name.
 */
public final class PackagedService {

    /** Environment variable. */
    static final String LAUNCHER = "OTPGATE_SERVICE_LAUNCHER";

    /** Quarkus says here what it has built. */
    private static final String ARTIFACT = "quarkus-artifact.properties";

    private final String name;
    private final Path artifact;
    private final boolean executable;

    private PackagedService(String name, Path artifact, boolean executable) {
        this.name = name;
        this.artifact = artifact;
        this.executable = executable;
    }

    /**
     * The service of this Maven module.
     *
     * @throws EmbeddedServerException if it has not been built
     */
    public static PackagedService in(Path module) {
        Path target = module.resolve("target");
        Properties built = new Properties();
        if (Files.isRegularFile(target.resolve(ARTIFACT))) {
            try (Reader text = Files.newBufferedReader(target.resolve(ARTIFACT))) {
                built.load(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Path artifact = target.resolve(built.getProperty("path", ARTIFACT));
        if (!Files.isRegularFile(artifact)) {
            throw new EmbeddedServerException(module.getFileName() + " is not built: " + artifact + " is missing");
        }
        return new PackagedService(
                module.getFileName().toString(), artifact, "native".equals(built.getProperty("type")));
    }

    /**
     * The command that runs it.
     *
     * @param jvmOptions of no meaning to a native executable
     */
    List<String> command(List<String> jvmOptions) {
        String launcher = System.getenv(LAUNCHER);
        if (launcher != null) {
            return List.of(launcher, name);
        }
        if (executable) {
            return List.of(artifact.toString());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(artifact.toString());
        return command;
    }
}
