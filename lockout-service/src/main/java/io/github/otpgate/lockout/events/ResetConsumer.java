package io.github.otpgate.lockout.events;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.lockout.application.ClearLock;
import io.github.otpgate.lockout.application.LedgerUnavailableException;
import io.github.otpgate.messaging.EventHandler;
import io.github.otpgate.messaging.StoreUnavailableException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lifts the lock that a reset was approved for. Repeated and late events lift nothing else: each names its lock. */
@ApplicationScoped
class ResetConsumer implements EventHandler {

    private final ClearLock clearLock;

    ResetConsumer(ClearLock clearLock) {
        this.clearLock = clearLock;
    }

    @Override
    public String name() {
        return "lockout-reset";
    }

    @Override
    public Topic topic() {
        return Topic.RESET;
    }

    @Override
    public Uni<Void> handle(TraineeEvent event) {
        if (!(event instanceof ResetApproved reset)) {
            return Uni.createFrom().voidItem();
        }
        return clearLock
                .clear(reset.traineeKey(), reset.lockVersion())
                .onFailure(LedgerUnavailableException.class)
                .transform(failure -> new StoreUnavailableException(failure.getMessage(), failure))
                .replaceWithVoid();
    }
}
