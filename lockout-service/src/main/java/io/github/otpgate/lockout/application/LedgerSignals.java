package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.Shard;

/** What the ledger notices beside its answers. Must return at once; may be called from any thread. */
public interface LedgerSignals {

    /** A snapshot waits in this shard to be relayed. */
    void written(Shard shard);

    /** What this shard remembers may be older than the truth. */
    void older(Shard shard);

    /** This shard has lost its memory. */
    void lost(Shard shard);
}
