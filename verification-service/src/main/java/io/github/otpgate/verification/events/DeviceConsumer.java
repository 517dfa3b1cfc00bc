package io.github.otpgate.verification.events;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.contracts.topic.Topic;
import io.github.otpgate.messaging.EventHandler;
import io.github.otpgate.messaging.StoreUnavailableException;
import io.github.otpgate.verification.application.DeviceProjection;
import io.github.otpgate.verification.application.RecordsUnavailableException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears which device is every trainee's newest one. */
@ApplicationScoped
class DeviceConsumer implements EventHandler {

    private final DeviceProjection devices;

    DeviceConsumer(DeviceProjection devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return "verification-device";
    }

    @Override
    public Topic topic() {
        return Topic.DEVICE;
    }

    @Override
    public Uni<Void> handle(TraineeEvent event) {
        return project(event)
                .onFailure(RecordsUnavailableException.class)
                .transform(outage -> new StoreUnavailableException(outage.getMessage(), outage));
    }

    private Uni<Void> project(TraineeEvent event) {
        if (event instanceof DeviceActivated activated) {
            return devices.activate(activated);
        }
        if (event instanceof DeviceRemoved removed) {
            return devices.remove(removed);
        }
        return Uni.createFrom().voidItem();
    }
}
