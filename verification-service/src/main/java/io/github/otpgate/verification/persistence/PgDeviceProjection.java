package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.event.DeviceActivated;
import io.github.otpgate.contracts.event.DeviceRemoved;
import io.github.otpgate.contracts.event.TraineeEvent;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.outbox.StoreOutage;
import io.github.otpgate.verification.application.DeviceProjection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/** One statement decides by the generation, so an event needs no inbox to be handled once. */
@ApplicationScoped
class PgDeviceProjection implements DeviceProjection {

    private static final String NEWEST_DEVICE = SqlFile.read(PgDeviceProjection.class, "newest_device.sql");

    private final Pool pool;

    PgDeviceProjection(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> activate(DeviceActivated event) {
        return newest(
                event,
                event.generation(),
                event.deviceId(),
                event.kind().name(),
                event.sealedSecret().jwe());
    }

    @Override
    public Uni<Void> remove(DeviceRemoved event) {
        return newest(event, event.generation(), event.deviceId(), null, null);
    }

    private Uni<Void> newest(TraineeEvent event, long generation, UUID deviceId, String kind, String sealedSecret) {
        Tuple row = Tuple.of(
                event.traineeKey().value(),
                generation,
                deviceId,
                kind,
                sealedSecret,
                event.occurredAt().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(NEWEST_DEVICE)
                .execute(row)
                .onFailure(StoreOutage::isOne)
                .transform(Outage::of)
                .replaceWithVoid();
    }
}
