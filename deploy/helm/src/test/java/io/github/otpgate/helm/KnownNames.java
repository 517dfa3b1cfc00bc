package io.github.otpgate.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** The environment variables that a service reads: its own settings, those of Quarkus, Kafka's clients and MicroProfile JWT. */
final class KnownNames {

    private static final String QUARKUS = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern TLS_BUCKET = Pattern.compile("QUARKUS_TLS_(?!CONFIGURATION)");
    private static final Pattern OWN_PROPERTY =
            Pattern.compile("(?m)^(otpgate\\.[a-z.-]+)=|\\$\\{(otpgate\\.[a-z.-]+)}");
    private static final Pattern TOKEN_SETTING = Pattern.compile("`(mp\\.jwt\\.[a-z.-]+)`");

    private final Path project;
    private static final Pattern SOURCE = Pattern.compile("\\.(java|properties)$");

    private final Map<String, Set<String>> byService = new ConcurrentHashMap<>();
    private final Set<String> libraries = new TreeSet<>();

    /** @param project the folder of the whole project */
    KnownNames(Path project) {
        this.project = project;
        quarkus().forEach(name -> {
            libraries.add(name);
            // A TLS configuration of its own for Redis.
            libraries.add(TLS_BUCKET.matcher(name).replaceFirst("QUARKUS_TLS_REDIS_"));
        });
        ConsumerConfig.configNames().forEach(name -> libraries.add(variable("kafka." + name)));
        matches(TOKEN_SETTING, read(project.resolve("README.md"))).forEach(name -> libraries.add(variable(name)));
    }

    /** @param service such as {@code lockout-service} */
    Set<String> of(String service) {
        return byService.computeIfAbsent(service, this::find);
    }

    private Set<String> find(String service) {
        Set<String> names = new TreeSet<>(libraries);
        Stream.concat(Stream.of(project.resolve(service)), list(project.resolve("platform")))
                .map(module -> module.resolve("src/main"))
                .filter(Files::isDirectory)
                .flatMap(KnownNames::files)
                .map(KnownNames::read)
                .flatMap(text -> Stream.concat(ConfigInterface.names(text), matches(OWN_PROPERTY, text)))
                .forEach(name -> names.add(variable(name)));
        return names;
    }

    /** What can still be set when the program runs; anything else was decided when it was built. */
    private static Stream<String> quarkus() {
        return Thread.currentThread()
                .getContextClassLoader()
                .resources(QUARKUS)
                .map(KnownNames::json)
                .flatMap(model -> model.findParents("phase").stream())
                .filter(property -> property.get("phase").asText().equals("RUN_TIME"))
                .map(property ->
                        property.path("path").path("environmentVariable").asText());
    }

    private static JsonNode json(URL url) {
        try {
            return new ObjectMapper().readTree(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> SOURCE.matcher(file.toString()).find()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(KnownNames::group);
    }

    private static String group(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
