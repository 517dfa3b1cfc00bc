package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFileTest {

    private static final int ROUNDS = 100;

    @Test
    void programRunsAtOnceWhileOtherThreadsStartProcesses(@TempDir Path folder) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<Integer> others = threads.submit(() -> startProcessesUntil(done));
        try {
            for (int i = 0; i < ROUNDS; i++) {
                Path program = folder.resolve("program" + i);
                try (InputStream content = Files.newInputStream(Path.of("/bin/true"))) {
                    ProgramFile.write(content, program);
                }

                assertThat(new ProcessBuilder(program.toString()).start().waitFor())
                        .isZero();
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
        assertThat(others.get()).isPositive();
    }

    private static int startProcessesUntil(AtomicBoolean done) throws Exception {
        int started = 0;
        while (!done.get()) {
            new ProcessBuilder("true").start().waitFor();
            started++;
        }
        return started;
    }
}
