package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.lockout.domain.BudgetPolicy.Counted;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What institutions do with their budgets. The attempt ledger counts it, with each attempt, where the trainee's state is. */
public interface BudgetCounters {

    /** For how long a trainee is an institution's own after it registered the trainee or saw a code accepted. */
    Duration OWN = Duration.ofDays(180);

    /**
     * What is counted of each institution within the time of each budget before {@code now}, over all shards. Institutions of
     * which nothing is counted are left out. Fails with {@link LedgerUnavailableException} if not all shards can be read.
     */
    Uni<Map<String, Map<Budget, Counted>>> sum(Instant now);

    /** The trainee is this institution's own for {@link #OWN} from this time on. Idempotent; order does not matter. */
    Uni<Void> own(TraineeKey trainee, InstitutionId institution, Instant since, Instant now);
}
