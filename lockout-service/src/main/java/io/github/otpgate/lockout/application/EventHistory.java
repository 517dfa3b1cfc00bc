package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What has been said on the topics. */
public interface EventHistory {

    /** Whether nothing was ever said, or is kept, on any of the topics that a rebuild reads. */
    Uni<Boolean> isEmpty();

    /**
     * All events of the topic from this time on, up to its end when the reading began, transactions under way then included;
     * in order within a trainee, no faster than they are asked for. Events that cannot be read are reported and left out.
     */
    Multi<TraineeEvent> read(Topic topic, Instant since);
}
