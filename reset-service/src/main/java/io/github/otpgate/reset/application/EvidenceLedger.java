package io.github.otpgate.reset.application;

import io.github.otpgate.reset.domain.IdentityVerification;
import io.github.otpgate.reset.domain.Requester;
import io.github.otpgate.reset.domain.Reset;
import io.github.otpgate.reset.domain.TransactionReference;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/**
 * The identity verifications that institutions reported, for ever and unchangeable. Every method fails with
 * {@link io.github.otpgate.messaging.StoreUnavailableException} when the store is away.
 */
public interface EvidenceLedger {

    /**
     * Keeps the evidence, and a journal entry of the report, unless its transaction has been reported before.
     *
     * @return what is kept under the transaction: the evidence itself, with its own id, or the earlier report
     */
    Uni<IdentityVerification> keep(IdentityVerification evidence, Requester by, Instant at);

    /** The evidence of this transaction and the reset that stands on it. */
    Uni<Optional<Kept>> find(TransactionReference reference);

    /** Kept evidence. */
    record Kept(IdentityVerification evidence, Optional<Reset> reset) {}
}
