package io.github.otpgate.registration.persistence;

import io.github.otpgate.contracts.token.DeviceToken;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.registration.application.UsedDeviceTokens;
import io.github.otpgate.registration.domain.RemovalOutcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Used tokens in table {@code used_device_token}, whose primary key decides which of two calls came first. */
@ApplicationScoped
class TableUsedDeviceTokens implements UsedDeviceTokens {

    private static final String USE = SqlFile.read(TableUsedDeviceTokens.class, "use-device-token.sql");
    private static final String REMOVAL = SqlFile.read(TableUsedDeviceTokens.class, "find-token-removal.sql");
    private static final String END_REMOVAL = SqlFile.read(TableUsedDeviceTokens.class, "end-token-removal.sql");
    private static final String FORGET = SqlFile.read(TableUsedDeviceTokens.class, "forget-device-tokens.sql");

    @Override
    public Uni<Boolean> use(DeviceToken token, String call) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(USE)
                        .setParameter("device_id", token.deviceId())
                        .setParameter("token_id", token.tokenId())
                        .setParameter("usable_until", token.usableUntil())
                        .setParameter("call", hash(call))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Optional<RemovalOutcome>> removal(UUID deviceId, String tokenId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REMOVAL, String.class)
                        .setParameter("device_id", deviceId)
                        .setParameter("token_id", tokenId)
                        .getSingleResultOrNull())
                .map(outcome -> Optional.ofNullable(outcome).map(RemovalOutcome::valueOf));
    }

    @Override
    public Uni<Void> endRemoval(UUID deviceId, String tokenId, RemovalOutcome outcome) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(END_REMOVAL)
                        .setParameter("device_id", deviceId)
                        .setParameter("token_id", tokenId)
                        .setParameter("removal", outcome.name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> purge(Instant usableBefore) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET)
                        .setParameter("usable_before", usableBefore)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Callers choose paths freely, in length and in content. */
    private static String hash(String call) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(call.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
