package io.github.otpgate.lockout.events;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.lockout.application.LedgerUnavailableException;
import io.github.otpgate.lockout.application.NoteRegistration;
import io.github.otpgate.lockout.application.RaiseDeviceGeneration;
import io.github.otpgate.messaging.EventHandler;
import io.github.otpgate.messaging.StoreUnavailableException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Raises device generations again, in case the caller died before it could, and hears who registers whom. Order and repetition do not matter. */
@ApplicationScoped
class DeviceConsumer implements EventHandler {

    private final RaiseDeviceGeneration raiseGeneration;
    private final NoteRegistration noteRegistration;

    DeviceConsumer(RaiseDeviceGeneration raiseGeneration, NoteRegistration noteRegistration) {
        this.raiseGeneration = raiseGeneration;
        this.noteRegistration = noteRegistration;
    }

    @Override
    public String name() {
        return "lockout-device";
    }

    @Override
    public Topic topic() {
        return Topic.DEVICE;
    }

    @Override
    public Uni<Void> handle(TraineeEvent event) {
        return raise(event)
                .onFailure(LedgerUnavailableException.class)
                .transform(failure -> new StoreUnavailableException(failure.getMessage(), failure));
    }

    private Uni<Void> raise(TraineeEvent event) {
        if (event instanceof DeviceActivated activated) {
            return raiseGeneration
                    .raise(activated.traineeKey(), activated.generation())
                    .chain(() -> noteRegistration.note(activated));
        } else if (event instanceof DeviceRemoved removed) {
            return raiseGeneration.raise(removed.traineeKey(), removed.generation());
        }
        return Uni.createFrom().voidItem();
    }
}
