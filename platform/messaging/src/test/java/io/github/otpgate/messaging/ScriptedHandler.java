package io.github.otpgate.messaging;

import io.github.otpgate.contracts.event.ResetApproved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Hears the reset topic and behaves as told; events of trainees that it was not told of succeed and are not noted. */
final class ScriptedHandler implements EventHandler {

    final List<ResetApproved> tried = new CopyOnWriteArrayList<>();
    final List<ResetApproved> handled = new CopyOnWriteArrayList<>();
    private final String name;
    private final Set<TraineeKey> known = ConcurrentHashMap.newKeySet();
    private volatile Function<ResetApproved, Uni<Void>> script =
            event -> Uni.createFrom().voidItem();

    ScriptedHandler() {
        this("test-" + UUID.randomUUID());
    }

    ScriptedHandler(String name) {
        this.name = name;
    }

    ScriptedHandler knows(TraineeKey... trainees) {
        known.addAll(List.of(trainees));
        return this;
    }

    ScriptedHandler does(Function<ResetApproved, Uni<Void>> script) {
        this.script = script;
        return this;
    }

    List<Long> handledOf(TraineeKey trainee) {
        return handled.stream()
                .filter(event -> event.traineeKey().equals(trainee))
                .map(ResetApproved::lockVersion)
                .toList();
    }

    long triesOf(ResetApproved event) {
        return tried.stream().filter(event::equals).count();
    }

    long triesOf(TraineeKey trainee) {
        return tried.stream()
                .filter(event -> event.traineeKey().equals(trainee))
                .count();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Topic topic() {
        return Topic.RESET;
    }

    @Override
    public Uni<Void> handle(TraineeEvent event) {
        if (!known.contains(event.traineeKey())) {
            return Uni.createFrom().voidItem();
        }
        ResetApproved reset = (ResetApproved) event;
        tried.add(reset);
        return Uni.createFrom().deferred(() -> script.apply(reset)).invoke(() -> handled.add(reset));
    }
}
