package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what an attempt comes to, and remembers it. */
@ApplicationScoped
public class JudgeAttempt {

    private final AttemptLedger ledger;
    private final InstitutionBudgets budgets;
    private final Clock clock;
    private final Map<Verdict, Counter> settled;
    private final Counter locks;

    JudgeAttempt(AttemptLedger ledger, InstitutionBudgets budgets, Clock clock, MeterRegistry metrics) {
        this.ledger = ledger;
        this.budgets = budgets;
        this.clock = clock;
        this.settled = Arrays.stream(Verdict.values())
                .collect(Collectors.toMap(Function.identity(), verdict -> counter(metrics, verdict)));
        this.locks = metrics.counter("otp.locks");
    }

    public Uni<SettledAttempt> judge(SettleAttempt attempt) {
        return ledger.settle(attempt, budgets.over(attempt.institution()), clock.instant())
                .invoke(this::count);
    }

    private void count(SettledAttempt answer) {
        settled.get(answer.verdict()).increment();
        if (answer.verdict() == Verdict.LOCKED && answer.counted()) {
            locks.increment();
        }
    }

    private static Counter counter(MeterRegistry metrics, Verdict verdict) {
        return metrics.counter("otp.settled.attempts", "verdict", verdict.name().toLowerCase(Locale.ROOT));
    }
}
