package io.github.otpgate.lockout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Calls;
import io.github.otpgate.lockout.testing.SentinelServers;
import io.github.otpgate.lockout.testing.Trainees;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The sentinel promotes a replica that has not heard of the newest changes. */
@QuarkusTest
@TestProfile(HeldBackReplicaIT.OwnSentinelProfile.class)
class HeldBackReplicaIT {

    private static final Duration FAILED_OVER_WITHIN = Duration.ofSeconds(60);
    private static final long STEP = 29_540_000;

    SentinelServers servers;

    @Test
    void lockThatTheNewMasterNeverHeardOfHoldsAndOthersAreServed() {
        TraineeKey trainee = Trainees.fresh();
        TraineeKey other = Trainees.freshIn(Shard.of(trainee));
        Calls.awaitOpen(trainee);
        LockoutState first = Calls.wrong(trainee).state();
        await().atMost(FAILED_OVER_WITHIN).until(servers::inStep);
        servers.holdReplicaBack();
        await().atMost(FAILED_OVER_WITHIN).until(servers::replicaIsHeldBack);
        LockoutState locked = first;
        for (int failure = 0; failure < 4; failure++) {
            locked = Calls.wrong(trainee).state();
        }
        assertThat(locked.locked()).isTrue();

        servers.killMaster();

        assertThat(judged(other, null).verdict()).isEqualTo(Verdict.ACCEPTED);
        SettledAttempt right = judged(trainee, locked);
        assertThat(right.verdict()).isEqualTo(Verdict.LOCKED);
        assertThat(right.state().includes(locked.version())).isTrue();
        assertThat(right.state().version()).isGreaterThan(locked.version());
        assertThat(right.state().lockVersion()).isEqualTo(locked.lockVersion());
    }

    private static SettledAttempt judged(TraineeKey trainee, LockoutState known) {
        return await().atMost(FAILED_OVER_WITHIN)
                .until(() -> Calls.trySettle(Calls.rightBy(trainee, STEP, known)), answer -> answer.statusCode() == 200)
                .as(SettledAttempt.class);
    }

    /** A profile of its own has servers of its own: these have no master left to follow afterwards. */
    public static class OwnSentinelProfile extends RedisSentinelIT.SentinelProfile {}
}
