package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The Redis keys of one shard. Its hash tag puts them all into one slot, so that one script may use them on a Redis Cluster. */
record ShardKeys(String prefix) {

    static ShardKeys of(Shard shard) {
        return new ShardKeys("otp:{s%03d}:".formatted(shard.number()));
    }

    static ShardKeys of(TraineeKey trainee) {
        return of(Shard.of(trainee));
    }

    /** Without it the shard has lost its memory. */
    String epoch() {
        return prefix + "epoch";
    }

    /** Becomes the epoch when this rebuild ends. */
    String epochToBe(UUID rebuild) {
        return prefix + "epoch:" + rebuild;
    }

    /** Who is rebuilding the shard. */
    String rebuild() {
        return prefix + "rebuild";
    }

    /** Written to see whether Redis takes writes; lives for a minute. */
    String probe() {
        return prefix + "probe";
    }

    /** Who is replaying Kafka onto the shard. */
    String replay() {
        return prefix + "replay";
    }

    /** Snapshots that wait to be relayed. */
    String stream() {
        return prefix + "stream";
    }

    /** Who is relaying them. */
    String relay() {
        return prefix + "relay";
    }

    String trainee(TraineeKey trainee) {
        return prefix + "trainee:" + trainee;
    }

    String throttle(TraineeKey trainee, String institution) {
        return prefix + "rate:" + institution + ":" + trainee;
    }

    /** What the shard's trainees add to the budgets of all institutions. */
    String budget() {
        return prefix + "budget";
    }

    /** There while the trainee is one of the institution's own. */
    String own(TraineeKey trainee, String institution) {
        return prefix + "budget:own:" + institution + ":" + trainee;
    }

    /** What the trainee has added to the institution's budgets. */
    String added(TraineeKey trainee, String institution) {
        return prefix + "budget:added:" + institution + ":" + trainee;
    }

    String wrongCodes(TraineeKey trainee, long step) {
        return prefix + "wrong:" + trainee + ":" + step;
    }

    /** The answer to the attempt's idempotency key; one key for the same caller, trainee and idempotency key. */
    String answer(SettleAttempt attempt) {
        String named = String.join("\n", attempt.traineeKey().value(), attempt.caller(), attempt.idempotencyKey());
        return prefix + "idem:" + HexFormat.of().formatHex(sha256().digest(named.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
