package io.github.otpgate.registration;

import io.github.otpgate.contracts.proof.ClaimProof;
import io.github.otpgate.contracts.proof.ClaimedProof;
import io.github.otpgate.contracts.proof.ClaimedProof.Verdict;
import io.github.otpgate.registration.application.ProofClient;
import io.github.otpgate.registration.application.ProofsUnavailableException;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** reset-service's answers out of memory: one trainee and one ticket a transaction. It refuses, waits and is away when a test says so. */
@Mock
@ApplicationScoped
class FakeProofs implements ProofClient {

    private final Map<List<String>, Claim> claims = new ConcurrentHashMap<>();
    private final Queue<UniEmitter<? super ClaimedProof>> waiting = new ConcurrentLinkedQueue<>();
    private final Clock clock;
    private volatile boolean away;
    private volatile boolean silent;
    private volatile Verdict verdict = Verdict.GRANTED;

    FakeProofs(Clock clock) {
        this.clock = clock;
    }

    void areAway() {
        away = true;
    }

    /** No claim is answered from now on, until {@link #areBack}. */
    void areSilent() {
        silent = true;
    }

    void refuse(Verdict reason) {
        verdict = reason;
    }

    void areBack() {
        away = false;
        silent = false;
        verdict = Verdict.GRANTED;
        for (UniEmitter<?> claim = waiting.poll(); claim != null; claim = waiting.poll()) {
            claim.fail(unavailable());
        }
    }

    /** How many claims were made in silence. */
    int waiting() {
        return waiting.size();
    }

    @Override
    public Uni<ClaimedProof> claim(ClaimProof claim) {
        if (away) {
            return Uni.createFrom().failure(unavailable());
        }
        if (silent) {
            return Uni.createFrom().<ClaimedProof>emitter(waiting::add);
        }
        return Uni.createFrom().item(verdict == Verdict.GRANTED ? granted(claim) : ClaimedProof.refused(verdict));
    }

    private static ProofsUnavailableException unavailable() {
        return new ProofsUnavailableException(new IllegalStateException("away"));
    }

    private ClaimedProof granted(ClaimProof claim) {
        Claim first = claims.computeIfAbsent(
                List.of(
                        claim.institution().value(),
                        claim.provider().value(),
                        claim.transactionId().value()),
                unclaimed -> new Claim(
                        claim.traineeKey().value(),
                        ClaimedProof.granted(claim.ticketId(), clock.instant().truncatedTo(ChronoUnit.SECONDS))));
        return first.traineeKey().equals(claim.traineeKey().value())
                ? first.answer()
                : ClaimedProof.refused(Verdict.CONFLICTING);
    }

    private record Claim(String traineeKey, ClaimedProof answer) {}
}
