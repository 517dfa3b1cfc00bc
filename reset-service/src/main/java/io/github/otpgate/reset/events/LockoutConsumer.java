package io.github.otpgate.reset.events;

import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.messaging.EventHandler;
import io.github.otpgate.reset.application.CompleteResets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears from lockout-service which locks are over. Needs no inbox: lock versions only grow. */
@ApplicationScoped
class LockoutConsumer implements EventHandler {

    private final CompleteResets complete;

    LockoutConsumer(CompleteResets complete) {
        this.complete = complete;
    }

    @Override
    public String name() {
        return "reset-lockout";
    }

    @Override
    public Topic topic() {
        return Topic.LOCKOUT;
    }

    @Override
    public Uni<Void> handle(TraineeEvent event) {
        return event instanceof LockoutChanged snapshot
                ? complete.complete(snapshot).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
