package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IdentityVerificationIT extends ServiceIT {

    @Test
    void sameReportAgainIsTheSameIdentityVerification() {
        Proof proof = proofOf(Trainee.somebody());

        String id = report(proof)
                .statusCode(201)
                .body("transactionId", equalTo(proof.transactionId()))
                .body("result", equalTo("VERIFIED"))
                .extract()
                .path("identityVerificationId");

        report(proof).statusCode(200).body("identityVerificationId", equalTo(id));
        assertThat(store.journal(proof.trainee())).containsExactly("REPORTED");
    }

    @Test
    void reportThatContradictsAnEarlierOneIsAConflictAndChangesNothing() {
        Proof proof = reported(proofOf(Trainee.somebody()).failed());
        Proof other = new Proof(proof.trainee(), "NICE", proof.transactionId(), "0000", true, proof.verifiedAt());

        report(other)
                .statusCode(409)
                .body("type", equalTo("urn:otpgate:problem:identity-verification-conflict"))
                .body("code", equalTo("AP010"));

        report(proof).statusCode(200).body("result", equalTo("FAILED"));
        assertThat(store.journal(proof.trainee()))
                .containsExactly("REPORTED", "REFUSED:identity-verification-conflict");
    }

    @Test
    void sameTransactionNumberOfAnotherInstitutionIsAnotherTransaction() {
        Proof proof = reported(Trainee.somebody());

        post("/api/v3/identity-verifications", kiraedu(), proof.report()).statusCode(201);
    }

    @Test
    void onlyTheInstitutionsOwnBackendReports() {
        Map<String, Object> report = proofOf(Trainee.somebody()).report();

        post("/api/v3/identity-verifications", null, report).statusCode(401);
        post("/api/v3/identity-verifications", TestTokens.support(), report).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "provider,a b",
        "transactionId,''",
        "resultCode,''",
        "result,MAYBE",
        "verifiedAt,2026-03-02 10:00:30",
        "verifiedAt,1970-01-01T00:00:00Z",
        "verifiedAt,+200000-01-01T00:00:00Z",
        "trainee,홍길동"
    })
    void badFieldsAreNamed(String field, String value) {
        Trainee trainee = Trainee.somebody();
        Map<String, Object> report = proofOf(trainee).report();
        report.put(field, value);

        post("/api/v3/identity-verifications", edulife(), report)
                .statusCode(400)
                .body("type", equalTo("urn:otpgate:problem:invalid-request"))
                .body("errors.field", hasItem(field));
        assertThat(store.journal(trainee)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"provider", "transactionId", "resultCode", "result", "verifiedAt", "trainee"})
    void missingFieldsAreNamed(String field) {
        Map<String, Object> report = proofOf(Trainee.somebody()).report();
        report.remove(field);

        post("/api/v3/identity-verifications", edulife(), report)
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }
}
