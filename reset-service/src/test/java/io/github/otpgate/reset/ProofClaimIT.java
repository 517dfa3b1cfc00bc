package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** registration-service claims identity verifications. */
@QuarkusTest
class ProofClaimIT extends ServiceIT {

    private static final String CLAIMS = "/internal/v1/proofs/claims";

    @Test
    void theFirstClaimsTicketIsTheAnswerForEver() {
        Proof proof = proofOf(Trainee.somebody());
        String first = UUID.randomUUID().toString();
        String claimedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();

        granted(claim(proof, first)).body("ticketId", equalTo(first)).body("claimedAt", equalTo(claimedAt));
        clock.advance(Duration.ofMinutes(9));
        granted(claim(proof, anyTicket())).body("ticketId", equalTo(first)).body("claimedAt", equalTo(claimedAt));

        assertThat(claimed(proof)).containsExactly(first);
        assertThat(store.journal(proof.trainee())).containsExactly("REPORTED", "CLAIMED");
    }

    @Test
    void ofParallelClaimsOneIsTheFirst() throws Exception {
        Proof proof = proofOf(Trainee.somebody());

        try (Callers callers = new Callers()) {
            List<String> answers = callers.atOnce(
                            16,
                            () -> granted(claim(proof, anyTicket())).extract().<String>path("ticketId"))
                    .get(60, TimeUnit.SECONDS);

            assertThat(answers).hasSize(16).containsOnly(answers.get(0));
        }
        assertThat(claimed(proof)).hasSize(1);
    }

    @Test
    void whatWasClaimedForOneTraineeProvesNobodyElse() {
        Proof proof = proofOf(Trainee.somebody());
        Proof strangers = proof.trainee(lockedTrainee());
        granted(claim(proof, anyTicket()));

        notClaimed(claim(strangers, anyTicket()), "CONFLICTING");
        refused(reset(strangers), "identity-verification-other-trainee");
        report(strangers).statusCode(409);
        notReset(userReset(strangers), "다른 내용");

        assertThat(store.resets(strangers.trainee())).isEmpty();
        assertThat(claimed(proof)).hasSize(1);
    }

    @Test
    void whatWasReportedOfOneTraineeIsNotClaimedForAnother() {
        Proof proof = reported(lockedTrainee());

        notClaimed(claim(proof.trainee(Trainee.somebody()), anyTicket()), "CONFLICTING");
        reset(proof).statusCode(200);
        notClaimed(claim(proof.trainee(Trainee.somebody()), anyTicket()), "CONFLICTING");

        assertThat(claimed(proof)).isEmpty();
    }

    @Test
    void aProofLiftsOneLockAndReplacesOneDeviceInWhateverOrder() {
        Proof lifting = reported(lockedTrainee());
        reset(lifting).statusCode(200);
        granted(claim(lifting, anyTicket()));
        refused(reset(lifting), "identity-verification-used");

        Proof replacing = proofOf(lockedTrainee());
        granted(claim(replacing, anyTicket()));
        reset(replacing).statusCode(200);
        refused(reset(replacing), "identity-verification-used");
        assertThat(claimed(replacing)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NICE, 9999, 0, FAILED",
        "KCB, 0000, 0, OTHER_PROVIDER",
        "NICE, 0000, -601, EXPIRED",
        "NICE, 0000, 61, IN_FUTURE"
    })
    void whatProvesNothingIsNotClaimed(String provider, String resultCode, long seconds, String verdict) {
        Proof proof = proofOf(Trainee.somebody())
                .provider(provider)
                .resultCode(resultCode)
                .verifiedAt(clock.instant().plusSeconds(seconds));

        notClaimed(claim(proof, anyTicket()), verdict);

        assertThat(claimed(proof)).isEmpty();
        assertThat(store.journal(proof.trainee())).hasSize(2).first().isEqualTo("REPORTED");
        assertThat(store.journal(proof.trainee()).get(1)).startsWith("REFUSED:identity-verification-");
    }

    @Test
    void whatWasReportedAsFailedIsNotClaimed() {
        Proof proof = reported(proofOf(Trainee.somebody()).failed());

        notClaimed(claim(proof, anyTicket()), "CONFLICTING");
    }

    @Test
    void aClaimIsRepeatedOnlyWhileTheProofIsFresh() {
        Proof proof = proofOf(Trainee.somebody());
        granted(claim(proof, anyTicket()));
        clock.advance(Duration.ofMinutes(10).plusMillis(1));

        notClaimed(claim(proof, anyTicket()), "EXPIRED");
    }

    @Test
    void theSameNumberOfAnotherInstitutionIsAnotherProof() {
        Proof proof = proofOf(Trainee.somebody());
        String other = anyTicket();
        granted(claim(proof, anyTicket()));
        Map<String, Object> body = body(proof.trainee(Trainee.somebody()), other);
        body.put("institution", "kiraedu");

        granted(post(CLAIMS, registrationService(), body)).body("ticketId", equalTo(other));
    }

    @Test
    void aSuspendedInstitutionsProofsCountForNothing() {
        Map<String, Object> body = body(proofOf(Trainee.somebody()), anyTicket());
        body.put("institution", "closedu");

        notClaimed(post(CLAIMS, registrationService(), body), "OTHER_PROVIDER");
    }

    @Test
    void onlyRegistrationServiceClaims() {
        Proof proof = proofOf(Trainee.somebody());
        Map<String, Object> body = body(proof, anyTicket());

        post(CLAIMS, null, body).statusCode(401);
        post(CLAIMS, edulife(), body).statusCode(403);
        post(CLAIMS, TestTokens.support(), body).statusCode(403);
        post(CLAIMS, TestTokens.service("verification-service", "reset-service", clock.instant()), body)
                .statusCode(403);
        post(CLAIMS, TestTokens.service("registration-service", "lockout-service", clock.instant()), body)
                .statusCode(401);
        post(CLAIMS, TestTokens.service("mallory", "reset-service", clock.instant()), body)
                .statusCode(401);

        assertThat(store.journal(proof.trainee())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "traineeKey, somebody",
        "institution, a-b",
        "provider, a b",
        "transactionId, ''",
        "resultCode, ''",
        "verifiedAt, 1999-12-31T23:59:59Z",
        "verifiedAt, +200000-01-01T00:00:00Z",
        "purpose, LOCK",
        "ticketId, 1"
    })
    void badClaimsAreRefused(String field, String value) {
        Proof proof = proofOf(Trainee.somebody());
        Map<String, Object> bad = body(proof, anyTicket());
        bad.put(field, value);
        Map<String, Object> missing = body(proof, anyTicket());
        missing.remove(field);

        post(CLAIMS, registrationService(), bad).statusCode(400);
        post(CLAIMS, registrationService(), missing).statusCode(400);

        assertThat(store.journal(proof.trainee())).isEmpty();
    }

    private ValidatableResponse claim(Proof proof, String ticketId) {
        return post(CLAIMS, registrationService(), body(proof, ticketId));
    }

    private String registrationService() {
        return TestTokens.service("registration-service", "reset-service", clock.instant());
    }

    private static Map<String, Object> body(Proof proof, String ticketId) {
        return new HashMap<>(Map.of(
                "traineeKey", proof.trainee().key().value(),
                "institution", "edulife",
                "provider", proof.provider(),
                "transactionId", proof.transactionId(),
                "resultCode", proof.resultCode(),
                "verifiedAt", proof.verifiedAt().toString(),
                "purpose", "DEVICE_REPLACEMENT",
                "ticketId", ticketId));
    }

    private static ValidatableResponse granted(ValidatableResponse answer) {
        return answer.statusCode(200).body("verdict", equalTo("GRANTED"));
    }

    private List<String> claimed(Proof proof) {
        return store.column(
                "SELECT claim.ticket_id::text FROM proof_claim claim JOIN identity_verification verification"
                        + " ON verification.id = claim.identity_verification_id WHERE verification.transaction_id = ?",
                proof.transactionId());
    }

    private static String anyTicket() {
        return UUID.randomUUID().toString();
    }

    private static void notClaimed(ValidatableResponse answer, String verdict) {
        answer.statusCode(200).body("verdict", equalTo(verdict));
    }
}
