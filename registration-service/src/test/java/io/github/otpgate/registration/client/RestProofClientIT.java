package io.github.otpgate.registration.client;

import static io.github.otpgate.registration.client.PlayedResetService.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.contracts.proof.ClaimProof;
import io.github.otpgate.contracts.proof.ClaimedProof;
import io.github.otpgate.contracts.proof.ProofPurpose;
import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.token.ServiceTokenVerifier;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.registration.RealServers;
import io.github.otpgate.registration.application.ProofsUnavailableException;
import io.github.otpgate.registration.client.PlayedResetService.Answer;
import io.github.otpgate.registration.client.PlayedResetService.Request;
import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.TestSecrets;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RestProofClientIT.AtPlayedService.class)
class RestProofClientIT {

    private static final UUID TICKET = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final ClaimProof CLAIM = new ClaimProof(
            new TraineeKey("1." + "a".repeat(43)),
            new InstitutionId("edulife"),
            new ProviderName("NICE"),
            new TransactionId("tx-1"),
            new ProviderResultCode("0000"),
            Instant.parse("2026-03-02T01:00:00.123Z"),
            ProofPurpose.DEVICE_REPLACEMENT,
            TICKET);
    private static final Answer GRANTED = new Answer(
            200, "{\"verdict\":\"GRANTED\",\"ticketId\":\"" + TICKET + "\",\"claimedAt\":\"2026-03-02T01:00:30Z\"}");
    private static final Answer UNAVAILABLE = new Answer(503, "");

    PlayedResetService server;

    @Inject
    RestProofClient client;

    @Inject
    MeterRegistry metrics;

    @Inject
    MutableClock clock;

    @BeforeEach
    void begin() {
        clock.reset();
    }

    @Test
    void claimsWithATokenThatIsGoodAtResetServiceOnly() {
        server.willAnswer(GRANTED);

        assertThat(claim()).isEqualTo(ClaimedProof.granted(TICKET, Instant.parse("2026-03-02T01:00:30Z")));

        Request request = server.requests().get(0);
        assertThat(request.path()).isEqualTo("/internal/v1/proofs/claims");
        assertThat(request.body())
                .contains(
                        "\"traineeKey\":\"" + CLAIM.traineeKey() + "\"",
                        "\"transactionId\":\"tx-1\"",
                        "\"verifiedAt\":\"2026-03-02T01:00:00.123Z\"",
                        "\"ticketId\":\"" + TICKET + "\"");
        String token = request.authorization().substring("Bearer ".length());
        assertThat(verifier("reset-service").read(token, clock.instant())).contains("registration-service");
        assertThat(verifier("lockout-service").read(token, clock.instant())).isEmpty();
    }

    @Test
    void aRefusalIsAnAnswer() {
        server.willAnswer(new Answer(200, "{\"verdict\":\"EXPIRED\",\"ticketId\":null,\"claimedAt\":null,\"more\":1}"));

        assertThat(claim()).isEqualTo(ClaimedProof.refused(ClaimedProof.Verdict.EXPIRED));
    }

    @Test
    void aPassingFailureIsAskedAboutOnceMore() {
        server.willAnswer(UNAVAILABLE, GRANTED, UNAVAILABLE, UNAVAILABLE, GRANTED);

        assertThat(claim().verdict()).isEqualTo(ClaimedProof.Verdict.GRANTED);
        assertUnavailable();
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void aRefusedCallIsUnavailability(int status) {
        server.willAnswer(new Answer(status, "{\"traineeKey\":\"" + CLAIM.traineeKey() + "\"}"), GRANTED);

        assertUnavailable();

        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{}", "{\"verdict\":\"PERHAPS\"}", "{\"verdict\":\"GRANTED\"}"})
    void anAnswerThatCannotBeReadIsUnavailability(String body) {
        server.willAnswer(new Answer(200, body), new Answer(200, body));

        assertUnavailable();
    }

    @Test
    void silenceEndsWithTheReadTimeout() {
        server.willAnswer(SILENCE, SILENCE);

        assertUnavailable();
    }

    @Test
    void claimsAreCountedByHowTheyEnded() {
        double answered = questions("answered");
        double unavailable = questions("unavailable");
        server.willAnswer(UNAVAILABLE, GRANTED, new Answer(403, ""));

        claim();
        assertUnavailable();

        assertThat(questions("answered")).isEqualTo(answered + 1);
        assertThat(questions("unavailable")).isEqualTo(unavailable + 1);
    }

    private ClaimedProof claim() {
        return client.claim(CLAIM).await().atMost(Duration.ofSeconds(10));
    }

    private void assertUnavailable() {
        assertThatThrownBy(this::claim)
                .isInstanceOf(ProofsUnavailableException.class)
                .hasMessageStartingWith("reset-service: ")
                .hasMessageNotContaining(CLAIM.traineeKey().value())
                .hasNoCause();
    }

    private double questions(String outcome) {
        return metrics.counter("otp.reset.questions", "question", "claim_proof", "outcome", outcome)
                .count();
    }

    private static ServiceTokenVerifier verifier(String callee) {
        return new ServiceTokenVerifier(callee, TestSecrets.serviceCallers());
    }

    /** {@link RealServers}, and a reset-service that does as it is told. */
    public static class AtPlayedService extends RealServers {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.remove("otpgate.reset.url");
            config.put("otpgate.reset.read-timeout", "400");
            return config;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            List<TestResourceEntry> resources = new ArrayList<>(super.testResources());
            resources.add(new TestResourceEntry(PlayedResetService.class));
            return resources;
        }
    }
}
