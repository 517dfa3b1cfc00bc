package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.secret.SecretKeyRing;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.verification.application.AttemptJournal.Recording;
import io.github.otpgate.verification.application.Verification.Answered;
import io.github.otpgate.verification.application.Verification.NotJudged;
import io.github.otpgate.verification.application.Verification.Reason;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.Comparison;
import io.github.otpgate.verification.domain.Device;
import io.github.otpgate.verification.domain.Settlement;
import io.github.otpgate.verification.domain.VerificationId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One read, one question to lockout-service, one transaction; and all of it again if the device was not the newest one. */
@ApplicationScoped
class Judging {

    /** How often a device's newest registration is looked for before the caller is turned away. */
    static final int POLLS = 50;
    /** Together with {@link #POLLS}: two seconds. */
    static final Duration POLL = Duration.ofMillis(40);

    private final Standings standings;
    private final SecretKeyRing secrets;
    private final LockoutClient lockout;
    private final AttemptJournal journal;
    private final Marks marks;
    private final Pause pause;
    private final Clock clock;

    Judging(
            Standings standings,
            SecretKeyRing secrets,
            LockoutClient lockout,
            AttemptJournal journal,
            Marks marks,
            Pause pause,
            Clock clock) {
        this.standings = standings;
        this.secrets = secrets;
        this.lockout = lockout;
        this.journal = journal;
        this.marks = marks;
        this.pause = pause;
        this.clock = clock;
    }

    Uni<Verification> judge(VerificationRequest request) {
        return judge(new Round(request, marks.ofRequest(request), 0, POLLS));
    }

    private Uni<Verification> judge(Round round) {
        Instant now = clock.instant();
        return standings
                .find(round.request().context().traineeKey(), round.named(), now)
                .chain(standing -> judge(round, standing, now));
    }

    private Uni<Verification> judge(Round round, Standing standing, Instant now) {
        if (standing.earlier().isPresent()) {
            return Uni.createFrom().item(round.replay(standing.earlier().get()));
        }
        if (standing.generation() < round.awaitedGeneration()) {
            return later(round);
        }
        return standing.device()
                .map(device -> settle(round, device, standing.known(), now))
                .orElseGet(() -> withoutDevice(round, standing, now));
    }

    /** A device that was activated a moment ago may not have been heard of yet; lockout-service knows its generation. */
    private Uni<Verification> withoutDevice(Round round, Standing standing, Instant now) {
        return lockout.findLock(new FindLock(round.request().context().traineeKey()))
                .chain(lock -> lock.generation() > standing.generation()
                        ? later(round.awaiting(lock.generation()))
                        : record(round, Settlement.notRegistered(now)));
    }

    private Uni<Verification> settle(Round round, Device device, Optional<LockoutState> known, Instant now) {
        var secret = secrets.open(device.sealedSecret(), device.deviceId());
        Comparison compared = Comparison.of(device, secret, round.request().code(), now);
        return lockout.settle(question(round, compared, known)).chain(settled -> conclude(round, compared, settled));
    }

    private SettleAttempt question(Round round, Comparison compared, Optional<LockoutState> known) {
        VerificationRequest request = round.request();
        return new SettleAttempt(
                request.context().traineeKey(),
                request.caller(),
                round.named().map(IdempotentRequest::keyHash).orElse(null),
                round.named().map(IdempotentRequest::fingerprint).orElse(null),
                compared.device().generation(),
                compared.matchedStep(),
                compared.currentStep(),
                marks.ofCode(request.context().traineeKey(), compared.currentStep(), request.code()),
                known.orElse(null));
    }

    private Uni<Verification> conclude(Round round, Comparison compared, SettledAttempt settled) {
        return switch (settled.verdict()) {
            case STALE_DEVICE -> later(round.awaiting(settled.currentGeneration()));
            case IDEMPOTENCY_KEY_REUSED -> Uni.createFrom().item(new NotJudged(Reason.KEY_REUSED));
            // Nothing was judged, so the request may be made again under the same name.
            case THROTTLED -> recordIfAny(round.unnamed(), Settlement.of(compared, settled));
            case ACCEPTED, REPLAYED, MISMATCH, LOCKED -> recordIfAny(round, Settlement.of(compared, settled));
        };
    }

    /** Nothing recorded, the name stays free: the same request may be made again. */
    private Uni<Verification> recordIfAny(Round round, Optional<Settlement> settlement) {
        return settlement.map(settled -> record(round, settled)).orElseGet(() -> Uni.createFrom()
                .item(new NotJudged(Reason.UNAVAILABLE)));
    }

    private Uni<Verification> record(Round round, Settlement settlement) {
        Attempt attempt = new Attempt(
                VerificationId.of(settlement.at(), UUID.randomUUID()),
                round.request().context(),
                settlement.judgement());
        return journal.record(attempt, settlement.claim(), round.named()).chain(recording -> answer(round, recording));
    }

    private Uni<Verification> answer(Round round, Recording recording) {
        if (recording instanceof Recording.Recorded recorded) {
            return Uni.createFrom().item(new Answered(recorded.attempt().answer()));
        }
        if (recording instanceof Recording.AnsweredBefore before) {
            return Uni.createFrom().item(round.replay(before.earlier()));
        }
        if (recording instanceof Recording.Overtaken) {
            return Uni.createFrom().item(new NotJudged(Reason.UNAVAILABLE));
        }
        return later(round);
    }

    private Uni<Verification> later(Round round) {
        return round.pollsLeft() == 0
                ? Uni.createFrom().item(new NotJudged(Reason.UNAVAILABLE))
                : pause.of(POLL).chain(() -> judge(round.next()));
    }
}
