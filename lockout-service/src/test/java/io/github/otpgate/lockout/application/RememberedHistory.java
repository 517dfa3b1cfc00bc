package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A history in memory, at whose topics something may happen before they are read. */
class RememberedHistory implements EventHistory {

    private final List<TraineeEvent> events;
    private final Map<Topic, Supplier<Uni<Void>>> before = new EnumMap<>(Topic.class);

    RememberedHistory(TraineeEvent... events) {
        this.events = Arrays.asList(events);
    }

    RememberedHistory before(Topic topic, Supplier<Uni<Void>> happening) {
        before.put(topic, happening);
        return this;
    }

    @Override
    public Uni<Boolean> isEmpty() {
        return Uni.createFrom().item(events.isEmpty());
    }

    @Override
    public Multi<TraineeEvent> read(Topic topic, Instant since) {
        return before.getOrDefault(topic, () -> Uni.createFrom().voidItem())
                .get()
                .onItem()
                .transformToMulti(ignored -> Multi.createFrom().iterable(events))
                .select()
                .where(event -> event.type().topic() == topic);
    }
}
