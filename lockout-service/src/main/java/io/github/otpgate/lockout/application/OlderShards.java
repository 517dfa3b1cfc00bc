package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;

/** Shards whose memory may have come back older than the truth; they answer all the time. */
public interface OlderShards extends ClaimedShards {

    /**
     * Those that are on another Redis than when the topics were last replayed onto them, or of which there is another sign. Their
     * versions start above all that were ever given out from then on.
     */
    Uni<Set<Shard>> find(Instant now);

    /** Ends the replay: the shards know all that the topics know, until their Redis changes again. */
    Uni<Void> finish(Claim claim, Instant now);
}
