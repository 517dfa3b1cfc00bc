package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.github.otpgate.contracts.event.ResetApproved;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which evidence lifts a restriction. */
@QuarkusTest
class ResetIT extends ServiceIT {

    @Test
    void freshIdentityVerificationLiftsTheLock() {
        Trainee trainee = lockedTrainee();

        String resetId = reset(reported(trainee))
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("completedAt", notNullValue())
                .extract()
                .path("resetId");

        assertThat(lockouts.approvals(trainee))
                .extracting(event -> event.resetId().toString(), ResetApproved::lockVersion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(resetId, 1L));
        assertThat(store.resets(trainee)).containsExactly("COMPLETED");
        assertThat(store.journal(trainee)).containsExactly("REPORTED", "APPROVED", "COMPLETED");
        find(resetId, edulife()).statusCode(200).body("status", equalTo("COMPLETED"));
    }

    @Test
    void withoutALockTheResetIsDoneAtOnceAndNothingIsSaid() {
        Trainee trainee = Trainee.somebody();
        Proof proof = reported(trainee);

        reset(proof).statusCode(200).body("status", equalTo("COMPLETED"));

        assertThat(store.unsent(trainee)).isZero();
        assertThat(lockouts.approvals(trainee)).isEmpty();
        refused(reset(proof), "identity-verification-used");
    }

    @Test
    void proofIsUsedUpOnceItsResetIsCompleted() {
        Proof proof = reported(lockedTrainee());
        reset(proof).statusCode(200);
        lockouts.lock(proof.trainee(), 2);

        refused(reset(proof), "identity-verification-used");

        assertThat(store.resets(proof.trainee())).containsExactly("COMPLETED");
        assertThat(store.journal(proof.trainee())).endsWith("REFUSED:identity-verification-used");
    }

    @Test
    void proofThatNobodyReportedIsUnknown() {
        refused(reset(proofOf(lockedTrainee())), "identity-verification-unknown");
    }

    @Test
    void anotherInstitutionsProofIsUnknown() {
        Proof proof = reported(lockedTrainee());

        refused(post("/api/v3/resets", kiraedu(), proof.request()), "identity-verification-unknown");
    }

    @Test
    void failedIdentityVerificationIsRefused() {
        refused(reset(reported(proofOf(lockedTrainee()).failed())), "identity-verification-failed");
    }

    @Test
    void resultCodeThatDoesNotMeanVerifiedIsRefused() {
        refused(reset(reported(proofOf(lockedTrainee()).resultCode("0001"))), "identity-verification-failed");
    }

    @Test
    void somebodyElsesIdentityVerificationIsRefused() {
        Proof proof = reported(Trainee.somebody());

        refused(reset(proof.trainee(lockedTrainee())), "identity-verification-other-trainee");
    }

    @Test
    void providerOtherThanTheInstitutionsIsRefused() {
        refused(reset(reported(proofOf(lockedTrainee()).provider("KCB"))), "identity-verification-other-provider");
    }

    @Test
    void identityVerificationLivesTenMinutesToTheMillisecond() {
        Proof justInTime = reported(lockedTrainee());
        Proof tooLate = reported(lockedTrainee());

        clock.advance(Duration.ofMinutes(10));
        reset(justInTime).statusCode(200);
        clock.advance(Duration.ofMillis(1));
        refused(reset(tooLate), "identity-verification-expired");
    }

    @Test
    void identityVerificationFromTheFutureIsRefusedBeyondAMinute() {
        Proof tolerable = proofOf(lockedTrainee()).verifiedAt(clock.instant().plusSeconds(60));
        Proof intolerable = proofOf(lockedTrainee())
                .verifiedAt(clock.instant().plusSeconds(60).plusMillis(1));

        reset(reported(tolerable)).statusCode(200);
        refused(reset(reported(intolerable)), "identity-verification-in-future");
    }

    @Test
    void nothingIsUsedUpWhileLockoutServiceIsAway() {
        Proof proof = reported(lockedTrainee());
        lockouts.goAway();

        reset(proof).statusCode(503).body("type", equalTo("urn:otpgate:problem:unavailable"));
        assertThat(store.resets(proof.trainee())).isEmpty();

        lockouts.begin();
        reset(proof).statusCode(200);
    }
}
