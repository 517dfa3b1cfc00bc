package io.github.otpgate.contracts.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.otpgate.contracts.proof.ClaimProof;
import io.github.otpgate.contracts.proof.ClaimedProof;
import io.github.otpgate.contracts.proof.ProofPurpose;
import io.github.otpgate.contracts.proof.ProviderName;
import io.github.otpgate.contracts.proof.ProviderResultCode;
import io.github.otpgate.contracts.proof.TransactionId;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InternalApiTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final TraineeKey TRAINEE = new TraineeKey("1." + "A".repeat(43));
    private static final LockoutState STATE =
            new LockoutState(7, 2, null, 1, 3, 29539860, List.of(1772413170L, 1772413230L));
    private static final LockoutState CAME_BACK_OLDER =
            new LockoutState(40, 0, null, 1, 3, 29539860, List.of(), List.of(new ForgottenVersions(7, 39)));

    private static final ClaimProof CLAIM = claimAt(Instant.parse("2026-03-02T01:00:00.123Z"));

    static List<Object> messages() {
        return List.of(
                new SettleAttempt(TRAINEE, "edulife", "key", "fingerprint", 3, 29539860L, 29539861, "mark", STATE),
                new SettleAttempt(TRAINEE, "edulife", null, null, 3, null, 29539861, "mark", null),
                new SettledAttempt(SettledAttempt.Verdict.MISMATCH, true, 3, null, 3, true, null, STATE),
                new SettledAttempt(
                        SettledAttempt.Verdict.ACCEPTED,
                        false,
                        null,
                        null,
                        3,
                        false,
                        new RememberedAcceptance(3, 29539860, Instant.parse("2026-03-02T01:00:00.123Z")),
                        STATE),
                new SettledAttempt(
                        SettledAttempt.Verdict.IDEMPOTENCY_KEY_REUSED, false, null, null, 3, false, null, null),
                CAME_BACK_OLDER,
                new RaiseGeneration(TRAINEE, 3),
                new FindLock(TRAINEE),
                new CurrentLock(true, Instant.parse("2026-03-02T01:00:30Z"), 2, 5, 3),
                CLAIM,
                ClaimedProof.granted(CLAIM.ticketId(), Instant.parse("2026-03-02T01:00:30Z")),
                ClaimedProof.refused(ClaimedProof.Verdict.EXPIRED));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageSurvivesTheWayThroughJson(Object message) throws Exception {
        assertThat(JSON.readValue(JSON.writeValueAsBytes(message), message.getClass()))
                .isEqualTo(message);
    }

    @Test
    void anIdempotencyKeyAndItsFingerprintComeTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettleAttempt(TRAINEE, "edulife", "key", null, 3, null, 1, "mark", null))
                .withMessage("idempotencyKey and fingerprint: expected both or neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettleAttempt(TRAINEE, "edulife", null, "fingerprint", 3, null, 1, "mark", null));
    }

    @Test
    void anIdentityVerificationHappenedInThisCentury() {
        assertThatIllegalArgumentException().isThrownBy(() -> claimAt(Instant.parse("1999-12-31T23:59:59Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> claimAt(Instant.parse("2100-01-01T00:00:00Z")));
        assertThatIllegalArgumentException().isThrownBy(() -> claimAt(null));
    }

    @Test
    void aGrantedClaimNamesItsTicketAndTime() {
        assertThatNullPointerException()
                .isThrownBy(() -> ClaimedProof.granted(null, Instant.EPOCH))
                .withMessage("ticketId");
        assertThatNullPointerException()
                .isThrownBy(() -> ClaimedProof.granted(CLAIM.ticketId(), null))
                .withMessage("claimedAt");
    }

    @Test
    void onlyAnAcceptanceIsRememberedAsOne() {
        RememberedAcceptance remembered = new RememberedAcceptance(3, 29539860, Instant.EPOCH);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettledAttempt(
                        SettledAttempt.Verdict.LOCKED, false, null, null, 3, false, remembered, STATE))
                .withMessage("remembered: expected of ACCEPTED only");
    }

    @Test
    void generationsBeginAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RaiseGeneration(TRAINEE, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettleAttempt(TRAINEE, "edulife", null, null, 0, null, 1, "mark", null));
    }

    @Test
    void aRequestNamesItsTrainee() {
        assertThatNullPointerException().isThrownBy(() -> new FindLock(null)).withMessage("traineeKey");
        assertThatNullPointerException()
                .isThrownBy(() -> new RaiseGeneration(null, 1))
                .withMessage("traineeKey");
    }

    @Test
    void aStateIsLockedFromItsLockOnAndNobodyChangesItFromOutside() {
        List<Long> times = new ArrayList<>(List.of(1L));
        LockoutState locked = new LockoutState(1, 5, Instant.EPOCH, 1, 1, -1, times);

        times.add(2L);

        assertThat(locked.failureTimes()).containsExactly(1L);
        assertThat(locked.locked()).isTrue();
        assertThat(STATE.locked()).isFalse();
    }

    @Test
    void aStateIncludesTheVersionsItBuildsOnAndNoneThatWereForgotten() {
        for (long version : new long[] {1, 7, 40}) {
            assertThat(CAME_BACK_OLDER.includes(version)).isTrue();
        }
        for (long version : new long[] {8, 39, 41}) {
            assertThat(CAME_BACK_OLDER.includes(version)).isFalse();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ForgottenVersions(7, 7));
    }

    @Test
    void aStateThatForgotNothingDoesNotSaySo() throws Exception {
        assertThat(JSON.writeValueAsString(STATE)).doesNotContain("forgotten");
        assertThat(JSON.writeValueAsString(CAME_BACK_OLDER)).contains("\"forgotten\":[{\"after\":7,\"upTo\":39}]");
    }

    private static ClaimProof claimAt(Instant verifiedAt) {
        return new ClaimProof(
                TRAINEE,
                new InstitutionId("edulife"),
                new ProviderName("NICE"),
                new TransactionId("tx-1"),
                new ProviderResultCode("0000"),
                verifiedAt,
                ProofPurpose.DEVICE_REPLACEMENT,
                new UUID(1, 2));
    }
}
