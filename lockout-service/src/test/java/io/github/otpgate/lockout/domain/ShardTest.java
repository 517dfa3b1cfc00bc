package io.github.otpgate.lockout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.testing.Trainees;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShardTest {

    @Test
    void traineeStaysInItsShardForEver() {
        // SHA-256 of these begins with 160e50fc and 19f7ac3b; a change would lose every trainee.
        assertThat(Shard.of(new TraineeKey("1." + "a".repeat(43))).number()).isEqualTo(12);
        assertThat(Shard.of(new TraineeKey("1." + "b".repeat(43))).number()).isEqualTo(11);
    }

    @Test
    void traineesAreSpreadOverAllShards() {
        var shards =
                Stream.generate(Trainees::fresh).limit(20_000).map(Shard::of).collect(Collectors.toSet());

        assertThat(shards).hasSameElementsAs(Shard.all());
    }
}
