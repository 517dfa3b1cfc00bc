package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingLeftIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void closeLeavesNoProcessAndNoFile() {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        EmbeddedServers servers =
                EmbeddedServers.start(EmbeddedServers.with().postgres().redis().kafka());
        Path directory = servers.postgres().home().path().getParent();
        List<ProcessHandle> started = ProcessHandle.current()
                .descendants()
                .filter(process -> !before.contains(process))
                .toList();
        assertThat(started).hasSizeGreaterThanOrEqualTo(3);
        assertThat(directory).isDirectory();

        servers.close();

        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(directory).doesNotExist();
    }

    @Test
    void serverThatCrashedIsNotRunningAndStartsAgain() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        try (EmbeddedServers servers =
                EmbeddedServers.start(EmbeddedServers.with().redis())) {
            ProcessHandle redis = ProcessHandle.current()
                    .children()
                    .filter(process -> !before.contains(process))
                    .filter(process -> process.info().command().orElse("").endsWith("redis-server"))
                    .findFirst()
                    .orElseThrow();

            redis.destroyForcibly();

            await().atMost(SOON).until(() -> !servers.redis().isRunning());
            servers.redis().start();
            assertThat(Clients.redis(servers.redis().url(), "PING")).startsWith("+PONG");
        }
    }

    @Test
    void serverThatCannotStartTellsItsLogAndLeavesNoneOfTheOthersRunning() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        Path data = Files.createDirectories(folder.resolve("postgres").resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "9.0");
        EmbeddedServers.Options options =
                EmbeddedServers.with().postgres().redis().directory(folder);

        assertThatThrownBy(() -> EmbeddedServers.start(options))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("PostgreSQL at localhost")
                .hasMessageContaining("postgresql.conf");

        assertThat(ProcessHandle.current().children().filter(process -> !before.contains(process)))
                .isEmpty();
    }

    @Test
    void exitOfTheStarterLeavesNothing() throws Exception {
        Process starter = startStarter();
        Path directory = awaitReady(starter);
        List<ProcessHandle> servers = starter.descendants().toList();

        starter.getOutputStream().close();

        assertThat(starter.waitFor()).isZero();
        assertThat(servers).hasSizeGreaterThanOrEqualTo(3).noneMatch(ProcessHandle::isAlive);
        assertThat(directory).doesNotExist();
    }

    @Test
    void killingTheStarterLeavesNothing() throws Exception {
        Process starter = startStarter();
        Path directory = awaitReady(starter);
        List<ProcessHandle> servers = starter.descendants().toList();

        starter.destroyForcibly();

        assertThat(servers).hasSizeGreaterThanOrEqualTo(3);
        await().atMost(SOON).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        await().atMost(SOON).until(() -> !Files.exists(directory));
    }

    /** With this module as a jar, and without Kafka: as a module sees it that uses this one. */
    private Process startStarter() throws Exception {
        Path jar = folder.resolve("embedded.jar");
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        String classes = Path.of("target", "classes").toString();
        assertThat(tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, "."))
                .isZero();
        String others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(classes) && !entry.contains("kafka"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jar + File.pathSeparator + others,
                        StarterMain.class.getName())
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path awaitReady(Process starter) throws Exception {
        BufferedReader output = starter.inputReader();
        String line = output.readLine();
        assertThat(line).startsWith(StarterMain.READY);
        return Path.of(line.substring(StarterMain.READY.length()));
    }
}
