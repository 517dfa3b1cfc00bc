package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.RememberedAcceptance;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.lockout.domain.Attempts;
import io.github.otpgate.lockout.domain.LockoutPolicy;
import java.time.Instant;
import java.util.List;

/** The arguments of {@code settle.lua} and what its reply means. */
final class SettleCall {

    private SettleCall() {}

    static List<String> arguments(
            SettleAttempt attempt, LockoutPolicy policy, boolean overBudget, Instant now, String trace) {
        return List.of(
                attempt.traineeKey().value(),
                Long.toString(now.toEpochMilli()),
                trace,
                Long.toString(attempt.generation()),
                attempt.matchedStep() == null ? "" : attempt.matchedStep().toString(),
                attempt.codeMark(),
                Integer.toString(policy.threshold()),
                Integer.toString(policy.rollingCap()),
                Long.toString(policy.rollingWindow().toSeconds()),
                Integer.toString(policy.throttleAttempts()),
                Long.toString(policy.throttleWindow().toMillis()),
                attempt.fingerprint() == null ? "" : attempt.fingerprint(),
                attempt.known() == null ? "" : StateText.of(attempt.known()),
                attempt.institution(),
                overBudget ? Long.toString(Attempts.OVER_BUDGET_WAIT.toSeconds()) : "");
    }

    /** What was accepted is the newest step of the state that it was accepted on. */
    private static RememberedAcceptance remembered(Verdict verdict, LockoutState judged, String givenAt) {
        return verdict == Verdict.ACCEPTED && !givenAt.isEmpty()
                ? new RememberedAcceptance(
                        judged.generation(), judged.lastStep(), Instant.ofEpochMilli(Long.parseLong(givenAt)))
                : null;
    }

    static SettledAttempt answer(ScriptReply reply, LockoutPolicy policy) {
        Verdict verdict = Verdict.valueOf(reply.outcome());
        LockoutState judged = reply.state(3);
        LockoutState state = reply.state(4);
        return new SettledAttempt(
                verdict,
                reply.flag(1),
                verdict == Verdict.MISMATCH ? policy.remainingAttempts(judged) : null,
                verdict == Verdict.THROTTLED ? reply.number(2) : null,
                state.generation(),
                reply.flag(5),
                remembered(verdict, judged, reply.text(6)),
                verdict == Verdict.IDEMPOTENCY_KEY_REUSED ? null : state);
    }
}
