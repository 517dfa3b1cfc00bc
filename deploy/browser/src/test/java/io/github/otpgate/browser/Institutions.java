package io.github.otpgate.browser;

import static org.awaitility.Awaitility.await;

import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleTrainee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The institutions of the stack. */
final class Institutions {

    static final String EDULIFE = "edulife";

    private static final String EXAMPLE = "https://lms.edulife.example";

    private Institutions() {}

    /** Configures a further origin of edulife, as an operator does, and waits until it counts. */
    static void allow(LocalStack stack, String origin) {
        Path file = stack.logs()
                .resolveSibling("institutions-" + URI.create(stack.url()).getPort() + ".json");
        try {
            Files.writeString(file, Files.readString(file).replace(EXAMPLE, EXAMPLE + "\", \"" + origin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> trainee(stack).pageTicket(origin).status() == 201);
    }

    /** A trainee whom no other test knows. */
    static SampleTrainee trainee(LocalStack stack) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String phone = "010-%04d-%04d".formatted(random.nextInt(2_000, 10_000), random.nextInt(10_000));
        return new SampleTrainee(new LmsClient(stack.url()), EDULIFE, "홍길동", phone);
    }
}
