package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.embedded.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, as a process of its own. */
class UpIT {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    @TempDir
    private Path directory;

    @Test
    void commandFindsTheStackInItsEnvironmentAndItsStatusIsTheExitStatus() throws Exception {
        String look = "env | grep ^OTPGATE_ | sort; exit 7";

        Process up = up("--port", freePort(), "--", "sh", "-c", look);

        assertThat(statusOf(up)).as(output()).isEqualTo(7);
        assertThat(output())
                .contains(
                        "OTPGATE_KAFKA_BOOTSTRAP=",
                        "OTPGATE_LOG_DIR=",
                        "OTPGATE_REDIS_URL=redis://",
                        "OTPGATE_REGISTRATION_DB=postgresql://",
                        "OTPGATE_RESET_DB=postgresql://",
                        "OTPGATE_URL=http://localhost:",
                        "OTPGATE_VERIFICATION_DB=postgresql://");
    }

    @Test
    void stoppingItStopsEverythingAndLeavesNothingRunning() throws Exception {
        Process up = up("--port", freePort());
        await().atMost(READY_WITHIN).until(() -> output().contains("Ctrl-C stops everything") || !up.isAlive());
        List<ProcessHandle> running = up.descendants().toList();
        assertThat(running).as(output()).hasSizeGreaterThan(4);

        // As Ctrl-C does; SIGINT itself is ignored by everything that a shell started in the background.
        up.destroy();

        assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> running.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void takenPortIsAClearError() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process up = up("--port", Integer.toString(taken.getLocalPort()));

            assertThat(statusOf(up)).isEqualTo(1);
            assertThat(output()).contains("port " + taken.getLocalPort() + " is taken; choose another with --port");
        }
    }

    private Process up(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dotpgate.project=" + Path.of("../..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                Up.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
    }

    private static int statusOf(Process up) throws InterruptedException {
        assertThat(up.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return up.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }

    private static String freePort() {
        return Integer.toString(FreePorts.next());
    }
}
