package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.token.DeviceToken;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.registration.application.UsedDeviceTokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Used tokens in table {@code used_device_token}, whose primary key decides which of two uses came first. */
@ApplicationScoped
class TableUsedDeviceTokens implements UsedDeviceTokens {

    private static final String USE = SqlFile.read(TableUsedDeviceTokens.class, "use-device-token.sql");
    private static final String FORGET = SqlFile.read(TableUsedDeviceTokens.class, "forget-device-tokens.sql");

    @Override
    public Uni<Boolean> use(DeviceToken token) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(USE)
                        .setParameter("device_id", token.deviceId())
                        .setParameter("token_id", token.tokenId())
                        .setParameter("usable_until", token.usableUntil())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Void> purge(Instant usableBefore) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET)
                        .setParameter("usable_before", usableBefore)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
