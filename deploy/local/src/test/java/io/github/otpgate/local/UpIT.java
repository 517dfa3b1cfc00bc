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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself, as a process of its own. */
class UpIT {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration ENDED_WITHIN = Duration.ofMinutes(1);
    /** Three servers and four services. */
    private static final int LEAST_PROCESSES = 7;

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
        List<ProcessHandle> running = awaitEverythingStartedBy(up);
        assertThat(running).as(output()).hasSizeGreaterThan(LEAST_PROCESSES);

        // As Ctrl-C does; SIGINT itself is ignored by everything that a shell started in the background.
        up.destroy();

        assertThat(up.waitFor(1, TimeUnit.MINUTES)).isTrue();
        await().atMost(ENDED_WITHIN).until(() -> running.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void killingItLeavesNothingRunning() throws Exception {
        Process up = up("--port", freePort(), "--", "sh", "-c", "echo Ctrl-C stops everything; sleep 600");
        List<ProcessHandle> running = awaitEverythingStartedBy(up);
        assertThat(running).as(output()).hasSizeGreaterThan(LEAST_PROCESSES);

        up.destroyForcibly();

        await().atMost(ENDED_WITHIN).until(() -> running.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void killingTheTestsThatStartedItLeavesNothingRunning() throws Exception {
        Process tests = UpCommand.startByAnother(Files.createFile(outputFile()), "--port", freePort());
        List<ProcessHandle> running = awaitEverythingStartedBy(tests);
        assertThat(running).as(output()).hasSizeGreaterThan(LEAST_PROCESSES);

        tests.destroyForcibly();

        await().atMost(ENDED_WITHIN).until(() -> running.stream().noneMatch(ProcessHandle::isAlive));
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
        return UpCommand.start(outputFile(), arguments);
    }

    private List<ProcessHandle> awaitEverythingStartedBy(Process starter) {
        await().atMost(READY_WITHIN).until(() -> output().contains("Ctrl-C stops everything") || !starter.isAlive());
        return starter.descendants().toList();
    }

    private static int statusOf(Process up) throws InterruptedException {
        assertThat(up.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return up.exitValue();
    }

    private String output() throws IOException {
        return Files.readString(outputFile());
    }

    private Path outputFile() {
        return directory.resolve("output");
    }

    private static String freePort() {
        return Integer.toString(FreePorts.next());
    }
}
