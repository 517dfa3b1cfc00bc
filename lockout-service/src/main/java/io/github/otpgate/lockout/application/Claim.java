package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Shard;
import java.util.Set;
import java.util.UUID;

/**
 * Lost shards that one rebuild, and nobody else, may give their memory back.
 *
 * @param token the rebuild's own; never used again
 */
public record Claim(UUID token, Set<Shard> shards) {

    public Claim {
        shards = Set.copyOf(shards);
    }

    public boolean covers(TraineeKey trainee) {
        return shards.contains(Shard.of(trainee));
    }
}
