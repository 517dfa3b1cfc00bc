package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.lockout.testing.Trainees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShardKeysTest {

    private static final int SLOTS = 16_384;

    @Test
    void allKeysOfATraineeAndOfItsShardLieInOneSlot() {
        for (Shard shard : Shard.all()) {
            TraineeKey trainee = Trainees.freshIn(shard);
            ShardKeys keys = ShardKeys.of(trainee);

            Set<Integer> slots = List.of(
                            keys.epoch(),
                            keys.epochToBe(UUID.randomUUID()),
                            keys.rebuild(),
                            keys.replay(),
                            keys.relay(),
                            keys.stream(),
                            keys.trainee(trainee),
                            keys.throttle(trainee, "edulife"),
                            keys.budget(),
                            keys.own(trainee, "edulife"),
                            keys.added(trainee, "edulife"),
                            keys.wrongCodes(trainee, 29_540_000),
                            keys.answer(
                                    new SettleAttempt(trainee, "edulife", "key", "print", 1, null, 1, "mark", null)))
                    .stream()
                    .map(ShardKeysTest::slot)
                    .collect(Collectors.toSet());

            assertThat(slots).as("slots of %s", shard).hasSize(1);
        }
    }

    @Test
    void shardsAreSpreadOverTheSlots() {
        Set<Integer> slots = Shard.all().stream()
                .map(shard -> slot(ShardKeys.of(shard).epoch()))
                .collect(Collectors.toSet());

        assertThat(slots).hasSize(Shard.COUNT);
    }

    @Test
    void slotsAreComputedAsRedisClusterDoes() {
        assertThat(slot("foo")).isEqualTo(12_182);
        assertThat(slot("a{foo}b")).isEqualTo(12_182);
    }

    /** Redis Cluster specification: CRC16 (XMODEM) of the hash tag, modulo 16384. */
    private static int slot(String key) {
        int open = key.indexOf('{');
        int close = key.indexOf('}', open + 1);
        String hashed = open >= 0 && close > open + 1 ? key.substring(open + 1, close) : key;
        int crc = 0;
        for (byte octet : hashed.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (octet & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            }
            crc &= 0xffff;
        }
        return crc % SLOTS;
    }
}
