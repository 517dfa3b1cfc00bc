package io.github.otpgate.bench;

import io.github.otpgate.local.client.LmsClient;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures verifications through {@code /api/v3}: registers trainees, warms up, measures. */
@Command(
        name = "deploy/bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures throughput and latency of verifications.")
final class Bench implements Callable<Integer> {

    @Option(
            names = "--url",
            defaultValue = "${env:OTPGATE_URL}",
            description = "Where otpgate is (default: OTPGATE_URL).")
    private String url;

    @Option(
            names = "--trainees",
            defaultValue = "2000",
            description = "How many to register (default: ${DEFAULT-VALUE}).")
    private int trainees;

    @Option(
            names = "--connections",
            defaultValue = "32",
            description = "Requests under way at any moment (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "Seconds before measuring (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Option(names = "--seconds", defaultValue = "30", description = "Seconds to measure (default: ${DEFAULT-VALUE}).")
    private int seconds;

    /** @param arguments see {@code --help} */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Subject> subjects = Subject.register(url, trainees, connections, Bench::say);
        String token = new LmsClient(url).institutionToken(Subject.INSTITUTION);
        Vertx vertx = Vertx.vertx();
        try {
            Load load = new Load(vertx, url, token, subjects, connections);
            say("warming up for " + warmUpSeconds + " s");
            load.run(warmUpSeconds);
            say("measuring for " + seconds + " s with " + connections + " connections");
            Measurement measured = load.run(seconds);
            measured.lines().forEach(Bench::say);
            return measured.clean() ? 0 : 1;
        } finally {
            vertx.close();
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
