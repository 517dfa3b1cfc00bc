package io.github.otpgate.local;

import io.github.otpgate.embedded.EmbeddedServerException;
import io.github.otpgate.embedded.ProcessGuard;
import io.github.otpgate.local.tour.Tour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The README's first command. */
@Command(
        name = "deploy/local/up",
        mixinStandardHelpOptions = true,
        description = "Runs the whole of otpgate on this machine until Ctrl-C.",
        footer = {
            "",
            "A COMMAND finds OTPGATE_URL, OTPGATE_REDIS_URL, OTPGATE_KAFKA_BOOTSTRAP, OTPGATE_LOG_DIR and the databases'",
            "OTPGATE_REGISTRATION_DB, OTPGATE_VERIFICATION_DB and OTPGATE_RESET_DB in its environment. OTPGATE_JAVA_OPTS",
            "replaces the services' JVM options."
        })
final class Up implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "The gateway's port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--replicas",
            defaultValue = "1",
            paramLabel = "N",
            description = "Instances of verification-service and lockout-service (default: ${DEFAULT-VALUE}).")
    private int replicas;

    @Option(
            names = "--tour",
            description = "Walk the main job, show each step, and stop: 0 only if all was as it should be.")
    private boolean tour;

    @Parameters(
            paramLabel = "COMMAND",
            description = "After --: run this against the stack, stop, exit with its status.")
    private List<String> command = List.of();

    /** @param arguments see {@code --help} */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Up()).setStopAtPositional(true);
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            at.getErr().println("up: " + failure.getMessage());
            if (!(failure instanceof StackException || failure instanceof EmbeddedServerException)) {
                failure.printStackTrace(at.getErr());
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        Path project = Path.of(System.getProperty("otpgate.project", "."))
                .toAbsolutePath()
                .normalize();
        try (LocalStack stack = LocalStack.start(new StackOptions(project, port, replicas), Up::say)) {
            if (tour) {
                return new Tour(stack.url(), Up::say).walk() ? 0 : 1;
            }
            if (!command.isEmpty()) {
                return run(stack);
            }
            new Welcome(stack).lines().forEach(Up::say);
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private int run(LocalStack stack) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(stack.commandEnvironment());
        try {
            Process process = builder.start();
            ProcessGuard.over(process, "TERM");
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "command-stop"));
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
