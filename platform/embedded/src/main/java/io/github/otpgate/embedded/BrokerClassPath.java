package io.github.otpgate.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the broker's JVM finds its classes: Kafka as the build has resolved it, and this module. */
final class BrokerClassPath {

    /** By name only: loading the class would need Kafka here. */
    static final String MAIN = "io.github.otpgate.embedded.broker.BrokerMain";

    private BrokerClassPath() {}

    static String value() {
        return kafka() + File.pathSeparator + Platform.thisModule();
    }

    private static String kafka() {
        try (InputStream file = BrokerClassPath.class.getResourceAsStream("broker.classpath")) {
            if (file == null) {
                throw new EmbeddedServerException(
                        "broker.classpath is missing: the build writes it in process-resources");
            }
            String classPath = new String(file.readAllBytes(), UTF_8).strip();
            Arrays.stream(classPath.split(File.pathSeparator))
                    .filter(jar -> !Files.exists(Path.of(jar)))
                    .forEach(jar -> {
                        throw new EmbeddedServerException(
                                "Rebuild this module, as the local Maven repository has lost " + jar);
                    });
            return classPath;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
