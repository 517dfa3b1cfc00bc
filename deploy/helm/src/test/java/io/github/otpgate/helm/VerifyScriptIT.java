package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.StackOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The script of {@code helm test} against the real services. */
class VerifyScriptIT {

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        Path project = Path.of("../..").toAbsolutePath().normalize();
        stack = LocalStack.start(new StackOptions(project, FreePorts.next(), 1), line -> {});
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void verifiesACodeAsOftenAsItIsAsked() throws Exception {
        for (int time = 0; time < 2; time++) {
            Ended script = run(Map.of());
            assertThat(script.output()).endsWith("verify: accepted\n");
            assertThat(script.status()).isZero();
        }
    }

    @Test
    void saysWhatWentWrong() throws Exception {
        Ended wrongSecret = run(Map.of("CLIENT_SECRET", "wrong"));
        assertThat(wrongSecret.status()).isEqualTo(1);
        assertThat(wrongSecret.output()).contains("the issuer gave a token: expected 200, got 401");
        Ended otherInstitution = run(Map.of("INSTITUTION", "kiraedu"));
        assertThat(otherInstitution.status()).isEqualTo(1);
        assertThat(otherInstitution.output()).contains("expected 201, got 403");
    }

    @Test
    void failsIfNobodyAnswers() throws Exception {
        assertThat(run(Map.of("OTPGATE_URL", "http://127.0.0.1:1")).status()).isEqualTo(1);
    }

    private record Ended(int status, String output) {}

    private static Ended run(Map<String, String> changes) throws Exception {
        ProcessBuilder script =
                new ProcessBuilder("sh", Chart.FOLDER.resolve("files/verify.sh").toString()).redirectErrorStream(true);
        script.environment()
                .putAll(Map.of(
                        "OTPGATE_URL", stack.url(),
                        "TOKEN_URL", stack.url() + "/dev/token",
                        "CLIENT_ID", "edulife",
                        "CLIENT_SECRET", "edulife-secret",
                        "INSTITUTION", "edulife",
                        "USER_ID", "helm-test"));
        script.environment().putAll(changes);
        Process running = script.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(running.waitFor(), output);
    }
}
