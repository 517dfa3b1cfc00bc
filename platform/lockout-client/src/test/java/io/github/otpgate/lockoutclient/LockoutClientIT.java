package io.github.otpgate.lockoutclient;

import static io.github.otpgate.lockoutclient.LockoutServer.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockoutclient.LockoutServer.Answer;
import io.github.otpgate.lockoutclient.LockoutServer.Request;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LockoutServer.class)
class LockoutClientIT {

    private static final TraineeKey TRAINEE = new TraineeKey("1." + "a".repeat(43));
    private static final SettleAttempt ATTEMPT =
            new SettleAttempt(TRAINEE, "edulife", null, null, 3, 27_000_000L, 27_000_001L, "mark", null);
    private static final Answer ACCEPTED = new Answer(200, """
            {"verdict":"ACCEPTED","counted":false,"currentGeneration":3,"saidByNewerVersions":1,
             "state":{"version":7,"consecutiveFailures":0,"lockVersion":2,"generation":3,"lastStep":27000000,"failureTimes":[1]}}""");
    private static final Answer UNLOCKED =
            new Answer(200, "{\"locked\":false,\"lockedAt\":null,\"lockVersion\":2,\"consecutiveFailures\":1}");
    private static final Answer DONE = new Answer(204, "");
    private static final Answer REBUILDING = new Answer(503, "{\"detail\":\"shard-rebuilding\"}");

    LockoutServer server;

    @Inject
    LockoutClient client;

    @Inject
    MeterRegistry metrics;

    @Test
    void asksWithItsOwnServiceToken() {
        server.willAnswer(ACCEPTED);

        SettledAttempt settled = await(client.settle(ATTEMPT));

        assertThat(settled.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(settled.state().failureTimes()).containsExactly(1L);
        Request request = server.requests().get(0);
        assertThat(request.path()).isEqualTo("/internal/v1/attempts");
        assertThat(request.body()).contains("\"traineeKey\":\"" + TRAINEE + "\"", "\"matchedStep\":27000000");
        assertThat(request.authorization()).startsWith("Bearer ");
        assertThat(server.verifier().read(request.authorization().substring(7), Instant.now()))
                .contains("asking-service");
    }

    @Test
    void tokenIsReusedWhileItIsFresh() {
        server.willAnswer(UNLOCKED, DONE);

        await(client.findLock(new FindLock(TRAINEE)));
        await(client.raiseGeneration(new RaiseGeneration(TRAINEE, 4)));

        assertThat(server.requests())
                .extracting(Request::path)
                .containsExactly("/internal/v1/locks/lookup", "/internal/v1/generations");
        assertThat(server.requests())
                .extracting(Request::authorization)
                .containsOnly(server.requests().get(0).authorization());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
    void everyOtherStatusIsUnavailabilityAndAttemptsAreNotRepeated(int status) {
        server.willAnswer(new Answer(status, "{\"traineeKey\":\"" + TRAINEE + "\"}"), ACCEPTED);

        assertUnavailable(client.settle(ATTEMPT));

        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{\"verdict\":\"PERHAPS\"}"})
    void anAnswerThatCannotBeReadIsUnavailability(String body) {
        server.willAnswer(new Answer(200, body));

        assertUnavailable(client.settle(ATTEMPT));
    }

    @Test
    void idempotentQuestionsAreAskedTwiceButNotForEver() {
        server.willAnswer(REBUILDING, UNLOCKED, REBUILDING, DONE, REBUILDING, REBUILDING, UNLOCKED);

        CurrentLock lock = await(client.findLock(new FindLock(TRAINEE)));
        await(client.raiseGeneration(new RaiseGeneration(TRAINEE, 4)));

        assertThat(lock.lockVersion()).isEqualTo(2);
        assertUnavailable(client.findLock(new FindLock(TRAINEE)));
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void refusalsAreNotAskedAgain() {
        server.willAnswer(new Answer(403, ""), UNLOCKED);

        assertUnavailable(client.findLock(new FindLock(TRAINEE)));

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void silenceEndsWithTheReadTimeout() {
        server.willAnswer(SILENCE);

        assertUnavailable(client.settle(ATTEMPT));

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void refusedConnectionIsUnavailabilityUntilTheServerIsBack() {
        server.goAway();
        for (Uni<?> question : List.of(
                client.settle(ATTEMPT),
                client.findLock(new FindLock(TRAINEE)),
                client.raiseGeneration(new RaiseGeneration(TRAINEE, 4)))) {
            assertUnavailable(question);
        }

        server.comeBack();
        server.willAnswer(ACCEPTED);

        assertThat(await(client.settle(ATTEMPT)).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void questionsAreCountedByHowTheyEnded() {
        double answered = questions("answered");
        double unavailable = questions("unavailable");
        server.willAnswer(REBUILDING, UNLOCKED, new Answer(403, ""));

        await(client.findLock(new FindLock(TRAINEE)));
        assertUnavailable(client.findLock(new FindLock(TRAINEE)));

        assertThat(questions("answered")).isEqualTo(answered + 1);
        assertThat(questions("unavailable")).isEqualTo(unavailable + 1);
    }

    private double questions(String outcome) {
        return metrics.counter("otp.lockout.questions", "question", "find_lock", "outcome", outcome)
                .count();
    }

    private static void assertUnavailable(Uni<?> question) {
        assertThatThrownBy(() -> await(question))
                .isInstanceOf(LockoutUnavailableException.class)
                .hasMessageStartingWith("lockout-service: ")
                .hasMessageNotContaining(TRAINEE.value())
                .hasNoCause();
    }

    private static <T> T await(Uni<T> question) {
        return question.await().atMost(Duration.ofSeconds(10));
    }
}
