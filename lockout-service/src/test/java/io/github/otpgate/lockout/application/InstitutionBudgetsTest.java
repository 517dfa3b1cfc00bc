package io.github.otpgate.lockout.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.LedgerUnavailableException.Reason;
import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.lockout.domain.BudgetPolicy;
import io.github.otpgate.lockout.domain.BudgetPolicy.Counted;
import io.github.otpgate.testkit.MutableClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstitutionBudgetsTest {

    private final MutableClock clock = new MutableClock();
    private final Counters counters = new Counters();
    private final InstitutionBudgets budgets =
            new InstitutionBudgets(counters, institution -> institution.equals("largeedu") ? upTo(50) : upTo(5), clock);

    @Test
    void anInstitutionIsOverFromTheNextSumOn() {
        counters.strangers = 5;
        assertThat(budgets.over("edulife")).isFalse();

        sum();

        assertThat(budgets.over("edulife")).isTrue();
        assertThat(budgets.over("kiraedu")).isFalse();
        counters.strangers = 4;
        sum();
        assertThat(budgets.over("edulife")).isFalse();
    }

    @Test
    void anInstitutionMayHaveALargerBudgetThanOthers() {
        counters.strangers = 49;
        budgets.over("edulife");
        sum();

        assertThat(budgets.over("edulife")).isTrue();
        assertThat(budgets.over("largeedu")).isFalse();
        counters.strangers = 50;
        sum();
        assertThat(budgets.over("largeedu")).isTrue();
    }

    @Test
    void whatCannotBeSummedForTenSecondsStopsNobodyAndIsTold() {
        counters.strangers = 5;
        budgets.over("edulife");
        sum();
        counters.reachable = false;

        sum();
        clock.advance(Duration.ofMillis(9_999));
        sum();
        assertThat(budgets.over("edulife")).isTrue();
        assertThat(budgets.open()).isFalse();

        clock.advance(Duration.ofMillis(1));
        assertThat(budgets.over("edulife")).isFalse();
        assertThat(budgets.open()).isTrue();

        counters.reachable = true;
        sum();
        assertThat(budgets.over("edulife")).isTrue();
        assertThat(budgets.open()).isFalse();
    }

    @Test
    void whereNobodyAsksNothingIsSummedAndNothingIsAmiss() {
        sum();
        clock.advance(Duration.ofHours(1));

        assertThat(counters.asked).isZero();
        assertThat(budgets.open()).isFalse();
    }

    private static BudgetPolicy upTo(int limit) {
        return new BudgetPolicy(
                Map.of(Budget.FAILURES, limit, Budget.NEWLY_FAILED, limit, Budget.NEWLY_LOCKED, limit), 0, 0);
    }

    private void sum() {
        budgets.sum().onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(1));
    }

    /** Counters that can be out of reach. */
    private static final class Counters implements BudgetCounters {

        private boolean reachable = true;
        private int strangers;
        private int asked;

        @Override
        public Uni<Map<String, Map<Budget, Counted>>> sum(Instant now) {
            asked++;
            return reachable
                    ? Uni.createFrom()
                            .item(Stream.of("edulife", "largeedu")
                                    .collect(Collectors.toMap(
                                            institution -> institution,
                                            institution -> Map.of(Budget.FAILURES, new Counted(strangers, 0, 0)))))
                    : Uni.createFrom().failure(new LedgerUnavailableException(Reason.STORE_UNREACHABLE, null));
        }

        @Override
        public Uni<Void> own(TraineeKey trainee, InstitutionId institution, Instant since, Instant now) {
            return Uni.createFrom().voidItem();
        }
    }
}
