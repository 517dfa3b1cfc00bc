package io.github.otpgate.messaging;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.smallrye.mutiny.Uni;

/**
 * One consumer. Every CDI bean of this type gets its own loop and consumer group on its topic when the application starts, and
 * hears the topic from its earliest event on.
 *
 * <p>Delivery is at least once: an event comes again when the service dies before its offset is committed, so handlers are
 * idempotent. Events of one partition, and so of one trainee, come one after the other.
 */
public interface EventHandler {

    /** Consumer group id and metric label, for example {@code verification-device}. Never changes once deployed. */
    String name();

    /** What to hear. Events of the topic that are of no interest are answered with a void item. */
    Topic topic();

    /**
     * Handles one event. Called on a Vert.x duplicated context, on an event loop: it must not block.
     *
     * @return ends when the event's effect is stored. A {@link StoreUnavailableException} is tried again for ever, any other
     *     failure a bounded number of times; then the event goes to the dead-letter topic, or is skipped after
     *     {@link MessagingConfig#deadLetterTimeout()}, and the next one is handled. An answer that stays away longer than {@link MessagingConfig#handlingTimeout()} is taken for an unavailable store
     */
    Uni<Void> handle(TraineeEvent event);
}
