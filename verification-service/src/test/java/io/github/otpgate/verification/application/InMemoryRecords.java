package io.github.otpgate.verification.application;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.Device;
import io.github.otpgate.verification.domain.EarlierAnswer;
import io.github.otpgate.verification.domain.Judgement;
import io.github.otpgate.verification.domain.StepClaim;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What PostgreSQL does for this service, in memory. */
class InMemoryRecords implements Standings, AttemptJournal {

    final List<Attempt> attempts = new ArrayList<>();
    final Map<String, EarlierAnswer> answers = new HashMap<>();
    private Device device;
    private long generation;
    private long lastStep = -1;
    LockoutState known;
    int commitsToFail;
    int reads;

    void activate(Device newest) {
        device = newest;
        generation = newest.generation();
        lastStep = -1;
    }

    Device device() {
        return device;
    }

    @Override
    public Uni<Standing> find(TraineeKey trainee, Optional<IdempotentRequest> request, Instant now) {
        reads++;
        return Uni.createFrom()
                .item(new Standing(
                        generation,
                        Optional.ofNullable(device),
                        Optional.ofNullable(known),
                        request.map(IdempotentRequest::keyHash).map(answers::get)));
    }

    @Override
    public Uni<Recording> record(Attempt attempt, Optional<StepClaim> claim, Optional<IdempotentRequest> request) {
        if (commitsToFail > 0) {
            commitsToFail--;
            return Uni.createFrom().failure(new RecordsUnavailableException("commit failed"));
        }
        if (claim.isPresent() && claim.get().generation() != generation) {
            return Uni.createFrom().item(new Recording.Superseded());
        }
        if (request.isPresent() && answers.containsKey(request.get().keyHash())) {
            return Uni.createFrom()
                    .item(new Recording.AnsweredBefore(answers.get(request.get().keyHash())));
        }
        if (!raise(attempt.judgement())) {
            attempts.add(attempt);
            return Uni.createFrom().item(new Recording.Overtaken());
        }
        Attempt judged = claim.filter(this::grant).isPresent() ? attempt.accepted() : attempt;
        attempts.add(judged);
        request.ifPresent(
                named -> answers.put(named.keyHash(), new EarlierAnswer(named.fingerprint(), judged.answer())));
        return Uni.createFrom().item(new Recording.Recorded(judged));
    }

    private boolean raise(Judgement judgement) {
        LockoutState state = judgement.state();
        boolean newest = state != null && (known == null || state.version() >= known.version());
        known = newest ? state : known;
        return newest || !judgement.changed();
    }

    private boolean grant(StepClaim claim) {
        boolean free = claim.step() > lastStep;
        if (free) {
            lastStep = claim.step();
            device = new Device(
                    device.deviceId(), device.generation(), device.kind(), device.sealedSecret(), claim.drift());
        }
        return free;
    }
}
