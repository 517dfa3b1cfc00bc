package io.github.otpgate.reset;

import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.lockout.CurrentLock;
import io.github.otpgate.contracts.lockout.FindLock;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.lockout.RaiseGeneration;
import io.github.otpgate.contracts.lockout.SettleAttempt;
import io.github.otpgate.contracts.lockout.SettledAttempt;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockoutclient.LockoutClient;
import io.github.otpgate.lockoutclient.LockoutUnavailableException;
import io.github.otpgate.messaging.EventHandler;
import io.github.otpgate.messaging.EventPublisher;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * lockout-service's part, as far as reset-service sees it: it knows who is locked, hears {@code otp.reset} and tells
 * {@code otp.lockout}, both over the real Kafka. It lifts locks by itself unless told to {@link #beSlow}.
 */
@Singleton
class PlayedLockoutService implements EventHandler {

    private static final Instant LOCKED_AT = Instant.parse("2026-03-02T00:59:00Z");
    private static final Duration KAFKA = Duration.ofSeconds(20);

    private final Map<TraineeKey, Lock> locks = new ConcurrentHashMap<>();
    private final List<ResetApproved> heard = new CopyOnWriteArrayList<>();
    private final AtomicLong version = new AtomicLong();
    private final EventPublisher publisher;
    private volatile boolean away;
    private volatile boolean slow;

    PlayedLockoutService(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /** As good as new. */
    void begin() {
        away = false;
        slow = false;
    }

    /** Not to be reached from now on. */
    void goAway() {
        away = true;
    }

    /** Lifts no lock by itself from now on. */
    void beSlow() {
        slow = true;
    }

    /** The trainee's codes are not judged any more, for the n-th time in their life. */
    void lock(Trainee trainee, long lockVersion) {
        locks.put(trainee.key(), new Lock(true, lockVersion));
    }

    /** Says what a snapshot would say; returns once the broker has it. */
    void tell(Trainee trainee, boolean locked, long lockVersion) {
        publisher.publish(snapshot(trainee.key(), locked, lockVersion)).await().atMost(KAFKA);
    }

    /** The approvals heard for this trainee so far. */
    List<ResetApproved> approvals(Trainee trainee) {
        return heard.stream()
                .filter(event -> event.traineeKey().equals(trainee.key()))
                .toList();
    }

    private Uni<CurrentLock> found(TraineeKey trainee) {
        if (away) {
            return Uni.createFrom().failure(new LockoutUnavailableException(new IOException("away")));
        }
        Lock lock = locks.getOrDefault(trainee, new Lock(false, 0));
        return Uni.createFrom()
                .item(new CurrentLock(
                        lock.locked(), lock.locked() ? LOCKED_AT : null, lock.version(), lock.locked() ? 5 : 0, 1));
    }

    @Override
    public String name() {
        return "test-lockout-reset";
    }

    @Override
    public Topic topic() {
        return Topic.RESET;
    }

    @Override
    public Uni<Void> handle(TraineeEvent event) {
        ResetApproved approval = (ResetApproved) event;
        heard.add(approval);
        if (slow) {
            return Uni.createFrom().voidItem();
        }
        Lock lock = locks.computeIfPresent(
                approval.traineeKey(),
                (key, now) -> now.version() == approval.lockVersion() ? new Lock(false, now.version()) : now);
        return lock == null
                ? Uni.createFrom().voidItem()
                : publisher.publish(snapshot(approval.traineeKey(), lock.locked(), lock.version()));
    }

    private LockoutChanged snapshot(TraineeKey trainee, boolean locked, long lockVersion) {
        return new LockoutChanged(
                UUID.randomUUID(),
                trainee,
                LockoutChanged.Cause.RESET,
                new LockoutState(
                        version.incrementAndGet(),
                        locked ? 5 : 0,
                        locked ? LOCKED_AT : null,
                        lockVersion,
                        1,
                        -1,
                        List.of()),
                LOCKED_AT);
    }

    private record Lock(boolean locked, long version) {}

    /** Its internal API. Not the same bean: an alternative would be the only event handler left. */
    @Mock
    @Singleton
    static class Client implements LockoutClient {

        private final PlayedLockoutService service;

        Client(PlayedLockoutService service) {
            this.service = service;
        }

        @Override
        public Uni<CurrentLock> findLock(FindLock question) {
            return service.found(question.traineeKey());
        }

        @Override
        public Uni<SettledAttempt> settle(SettleAttempt attempt) {
            throw new UnsupportedOperationException("not asked for by reset-service");
        }

        @Override
        public Uni<Void> raiseGeneration(RaiseGeneration generation) {
            throw new UnsupportedOperationException("not asked for by reset-service");
        }
    }
}
