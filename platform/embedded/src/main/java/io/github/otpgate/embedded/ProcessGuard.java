package io.github.otpgate.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ties a process to this JVM. A shell waits on a pipe from this JVM: told to stop, or when the JVM dies in whatever way and the pipe
 * breaks, it ends the process. Both ways are one, so that every test of the first proves the second. A process that ends by itself
 * is let go of.
 */
public final class ProcessGuard {

    private static final String SCRIPT = script();

    private final Process guarded;
    private final Process shell;

    private ProcessGuard(Process guarded, Process shell) {
        this.guarded = guarded;
        this.shell = shell;
    }

    /**
     * Guards a process from now on.
     *
     * @param stopSignal what makes it end in good order, without SIG
     */
    public static ProcessGuard over(Process guarded, String stopSignal) {
        return over(guarded, stopSignal, "");
    }

    /** As {@link #over(Process, String)}; deletes this folder, unless it is blank, if the JVM has died. */
    static ProcessGuard over(Process guarded, String stopSignal, String orphanage) {
        try {
            Process shell = new ProcessBuilder(
                            "sh", "-c", SCRIPT, "guard", Long.toString(guarded.pid()), stopSignal, orphanage)
                    .directory(new File("/"))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            // Also keeps the pipe's end from being collected as garbage while the process is alive.
            guarded.onExit().thenRun(shell::destroyForcibly);
            return new ProcessGuard(guarded, shell);
        } catch (IOException e) {
            guarded.destroyForcibly();
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process in good order, or by force after this time; returns when it has ended. */
    public void stop(Duration patience) {
        try {
            if (guarded.isAlive()) {
                askToStop();
                if (!guarded.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    guarded.destroyForcibly().waitFor();
                }
            }
            shell.destroyForcibly().waitFor();
        } catch (InterruptedException hurry) {
            guarded.destroyForcibly();
            shell.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void askToStop() {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("stop\n".getBytes(UTF_8));
        } catch (IOException shellIsGone) {
            guarded.destroy();
        }
    }

    private static String script() {
        try (InputStream script = ProcessGuard.class.getResourceAsStream("guard.sh")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
