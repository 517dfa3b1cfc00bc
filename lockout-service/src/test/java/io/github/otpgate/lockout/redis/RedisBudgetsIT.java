package io.github.otpgate.lockout.redis;

import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.ACCEPTED;
import static io.github.otpgate.contracts.lockout.SettledAttempt.Verdict.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt.Verdict;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.AttemptLedger;
import io.github.otpgate.lockout.application.BudgetCounters;
import io.github.otpgate.lockout.application.InstitutionBudgets;
import io.github.otpgate.lockout.domain.Budget;
import io.github.otpgate.lockout.domain.BudgetPolicy;
import io.github.otpgate.lockout.domain.BudgetPolicy.Counted;
import io.github.otpgate.lockout.testing.Trainees;
import io.github.otpgate.testkit.MutableClock;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted of an institution, and what comes of it, on a real Redis. */
class RedisBudgetsIT {

    private static final long STEP = 29_540_000;
    private static final int AT_ONCE = 16;
    private static final BudgetPolicy POLICY =
            new BudgetPolicy(Map.of(Budget.FAILURES, 30, Budget.NEWLY_FAILED, 100, Budget.NEWLY_LOCKED, 10), 100, 0.3);

    private static TestRedis redis;

    private final String institution = institution();
    private final MutableClock clock = new MutableClock();
    private final AttemptLedger ledger = redis.ledger();
    private final BudgetCounters counters = redis.budgetCounters();
    private final InstitutionBudgets budgets = new InstitutionBudgets(counters, institution -> POLICY, clock);

    @BeforeAll
    static void start() {
        redis = new TestRedis();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void failuresOfStrangersAreCountedTraineeByTrainee() {
        TraineeKey often = Trainees.fresh();
        for (int failure = 0; failure < 5; failure++) {
            wrong(often, institution, "wrong" + failure);
        }
        wrong(often, institution, "after the lock");
        wrong(Trainees.fresh(), institution, "once");
        wrong(Trainees.fresh(), institution(), "of another institution");

        assertThat(counted())
                .containsEntry(Budget.FAILURES, new Counted(6, 0, 0))
                .containsEntry(Budget.NEWLY_FAILED, new Counted(2, 0, 0))
                .containsEntry(Budget.NEWLY_LOCKED, new Counted(1, 0, 0));
    }

    @Test
    void aSharedShardKeepsInstitutionsApart() {
        TraineeKey trainee = Trainees.fresh();
        String other = institution();
        wrong(trainee, institution, "a");
        wrong(trainee, other, "b");

        assertThat(counted().get(Budget.FAILURES)).isEqualTo(new Counted(1, 0, 0));
        assertThat(counted(other).get(Budget.FAILURES)).isEqualTo(new Counted(1, 0, 0));
        assertThat(counted(other).get(Budget.NEWLY_FAILED)).isEqualTo(new Counted(0, 0, 0));
    }

    @Test
    void whoSucceedsAfterwardsIsTakenOffAndIsNoStrangerAnyMore() {
        TraineeKey trainee = Trainees.fresh();
        wrong(trainee, institution, "a");
        wrong(trainee, institution, "b");

        right(trainee, STEP);
        assertThat(counted())
                .containsEntry(Budget.FAILURES, new Counted(0, 0, 1))
                .containsEntry(Budget.NEWLY_FAILED, new Counted(0, 0, 1));

        wrong(trainee, institution, "c");
        assertThat(counted())
                .containsEntry(Budget.FAILURES, new Counted(0, 1, 1))
                .containsEntry(Budget.NEWLY_FAILED, new Counted(0, 1, 1));
    }

    @Test
    void aSuccessElsewhereTakesNothingOff() {
        TraineeKey trainee = Trainees.fresh();
        wrong(trainee, institution, "a");

        settle(attempt(trainee, institution(), STEP, "right"));

        assertThat(counted()).containsEntry(Budget.FAILURES, new Counted(1, 0, 0));
    }

    @Test
    void whomTheInstitutionRegisteredIsItsOwnForHalfAYear() {
        TraineeKey lately = Trainees.fresh();
        TraineeKey longAgo = Trainees.fresh();
        own(lately, Duration.ofDays(179));
        own(longAgo, Duration.ofDays(180));

        wrong(lately, institution, "a");
        wrong(longAgo, institution, "a");

        assertThat(counted()).containsEntry(Budget.FAILURES, new Counted(1, 1, 0));
    }

    @Test
    void whatIsOlderThanTheTimeOfItsBudgetCountsNoMore() {
        wrong(Trainees.fresh(), institution, "a");

        clock.advance(Duration.ofSeconds(59));
        assertThat(counted()).containsEntry(Budget.FAILURES, new Counted(1, 0, 0));
        clock.advance(Duration.ofSeconds(11));
        assertThat(counted()).containsEntry(Budget.FAILURES, new Counted(0, 0, 0));
        clock.advance(Duration.ofMinutes(13));
        assertThat(counted()).containsEntry(Budget.NEWLY_FAILED, new Counted(1, 0, 0));
        clock.advance(Duration.ofMinutes(3));
        assertThat(counted()).isNull();
    }

    @Test
    void twoThousandOwnTraineesWhoMistypeFivePercentWithinAMinuteAreNeverRefused() {
        List<TraineeKey> own = Stream.generate(Trainees::fresh).limit(2000).toList();
        each(own, trainee -> counters.own(trainee, new InstitutionId(institution), clock.instant(), clock.instant()));

        assertThat(aMinuteOf(own)).hasSize(2100).doesNotContain(THROTTLED);
    }

    @Test
    void theSameMistypingOfStrangersIsStopped() {
        List<TraineeKey> strangers =
                Stream.generate(Trainees::fresh).limit(2000).toList();
        strangers.subList(0, 40).forEach(trainee -> wrong(trainee, institution, "guess"));

        assertThat(aMinuteOf(strangers)).contains(THROTTLED);
    }

    /** Of each twenty trainees the first one mistypes and tries again three seconds later. */
    private List<Verdict> aMinuteOf(List<TraineeKey> trainees) {
        List<Verdict> verdicts = new ArrayList<>();
        List<TraineeKey> mistyped = trainees.subList(0, trainees.size() / 20);
        List<TraineeKey> others = trainees.subList(mistyped.size(), trainees.size());
        for (int second = 0; second < 60; second++) {
            verdicts.addAll(settleAll(slice(mistyped, second, 57), null));
            verdicts.addAll(settleAll(slice(mistyped, second - 3, 57), STEP));
            verdicts.addAll(settleAll(slice(others, second, 60), STEP));
            clock.advance(Duration.ofSeconds(1));
            await(budgets.sum());
        }
        return verdicts;
    }

    private static List<TraineeKey> slice(List<TraineeKey> all, int number, int of) {
        return IntStream.range(0, all.size())
                .filter(index -> index % of == number)
                .mapToObj(all::get)
                .toList();
    }

    private List<Verdict> settleAll(List<TraineeKey> trainees, Long step) {
        return trainees.isEmpty()
                ? List.of()
                : await(Uni.join()
                        .all(trainees.stream()
                                .map(trainee -> ledger.settle(
                                                attempt(trainee, institution, step, "code"),
                                                budgets.over(institution),
                                                clock.instant())
                                        .map(SettledAttempt::verdict))
                                .toList())
                        .andFailFast());
    }

    private static void each(List<TraineeKey> trainees, Function<TraineeKey, Uni<Void>> deed) {
        await(Multi.createFrom()
                .iterable(trainees)
                .onItem()
                .transformToUni(deed::apply)
                .merge(AT_ONCE)
                .collect()
                .last());
    }

    private void own(TraineeKey trainee, Duration ago) {
        await(counters.own(
                trainee, new InstitutionId(institution), clock.instant().minus(ago), clock.instant()));
    }

    private void right(TraineeKey trainee, long step) {
        assertThat(settle(attempt(trainee, institution, step, "right")).verdict())
                .isEqualTo(ACCEPTED);
    }

    private void wrong(TraineeKey trainee, String by, String mark) {
        settle(attempt(trainee, by, null, mark));
    }

    private SettledAttempt settle(SettleAttempt attempt) {
        return await(ledger.settle(attempt, false, clock.instant()));
    }

    private static SettleAttempt attempt(TraineeKey trainee, String by, Long step, String mark) {
        return new SettleAttempt(trainee, by + "/a page ticket", null, null, 1, step, STEP, mark, null);
    }

    private Map<Budget, Counted> counted() {
        return counted(institution);
    }

    private Map<Budget, Counted> counted(String of) {
        return await(counters.sum(clock.instant())).get(of);
    }

    private static String institution() {
        return "i" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }
}
