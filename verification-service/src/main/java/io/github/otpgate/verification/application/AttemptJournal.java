package io.github.otpgate.verification.application;

import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.EarlierAnswer;
import io.github.otpgate.verification.domain.StepClaim;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Port: the record of all attempts. Fails with {@link RecordsUnavailableException}; then nothing may be answered. */
public interface AttemptJournal {

    /**
     * In one transaction: raises the trainee's newest recorded state to the attempt's, grants the claim or not, records the
     * attempt, remembers its answer for the idempotent request, and tells the world. Of all claims to a step at most one is ever
     * granted, and none once a newer step is used up; whose claim is granted is {@code ACCEPTED}, whatever the attempt said
     * before. An attempt that changed a state older than the recorded one is recorded without its claim, and for no request.
     */
    Uni<Recording> record(Attempt attempt, Optional<StepClaim> claim, Optional<IdempotentRequest> request);

    /** What came of {@link #record}. */
    sealed interface Recording {

        /** Recorded, judged as it now says. */
        record Recorded(Attempt attempt) implements Recording {}

        /** Nothing was recorded: a request of this name was answered in the meantime. */
        record AnsweredBefore(EarlierAnswer earlier) implements Recording {}

        /** Recorded, but not to be told: it changed a state that does not build on the newest recorded one, or is older. */
        record Overtaken() implements Recording {}

        /** Nothing was recorded: the claimed step's device is not the trainee's newest one any more. */
        record Superseded() implements Recording {}
    }
}
