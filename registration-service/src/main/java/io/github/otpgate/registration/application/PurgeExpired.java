package io.github.otpgate.registration.application;

import io.github.otpgate.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what nobody can use any more: unfinished registrations, former devices, old tickets, used device tokens. */
@ApplicationScoped
public class PurgeExpired {

    /** A pending device outlives its ticket by this much. */
    private static final Duration PENDING_GRACE = Duration.ofMinutes(10);

    /** A used token is remembered this much longer than it is good for: another replica's clock may be behind this one's. */
    private static final Duration TOKEN_GRACE = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Registrations registrations;
    private final EnrolmentLedger ledger;
    private final UsedDeviceTokens usedTokens;
    private final Clock clock;

    @Inject
    PurgeExpired(
            Outbox outbox,
            Registrations registrations,
            EnrolmentLedger ledger,
            UsedDeviceTokens usedTokens,
            Clock clock) {
        this.outbox = outbox;
        this.registrations = registrations;
        this.ledger = ledger;
        this.usedTokens = usedTokens;
        this.clock = clock;
    }

    /** Idempotent; several replicas may do it at once. */
    public Uni<Void> purge(Duration retention) {
        Instant now = clock.instant();
        Instant abandoned = now.minus(IssueEnrolmentTicket.LIFETIME).minus(PENDING_GRACE);
        return outbox.inTransaction(() -> registrations
                .purge(abandoned, now.minus(retention))
                .flatMap(purged -> ledger.purge(now.minus(retention)))
                .flatMap(purged -> usedTokens.purge(now.minus(TOKEN_GRACE))));
    }
}
