package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.event.DeviceKind;
import io.github.otpgate.contracts.event.EventJson;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.lockout.LockoutState;
import io.github.otpgate.contracts.secret.SealedSecret;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.outbox.SqlFile;
import io.github.otpgate.verification.application.IdempotentRequest;
import io.github.otpgate.verification.application.Standing;
import io.github.otpgate.verification.application.Standings;
import io.github.otpgate.verification.domain.Answer;
import io.github.otpgate.verification.domain.Device;
import io.github.otpgate.verification.domain.Drift;
import io.github.otpgate.verification.domain.EarlierAnswer;
import io.github.otpgate.verification.domain.VerificationId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

@ApplicationScoped
class PgStandings implements Standings {

    private static final String STANDING = SqlFile.read(PgStandings.class, "standing.sql");

    private final Pool pool;

    PgStandings(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Standing> find(TraineeKey trainee, Optional<IdempotentRequest> request, Instant now) {
        Tuple asked = Tuple.of(
                trainee.value(),
                request.map(IdempotentRequest::caller).orElse(null),
                request.map(IdempotentRequest::keyHash).orElse(null),
                now.atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(STANDING)
                .execute(asked)
                .map(rows -> standing(rows.iterator().next()))
                .onFailure()
                .transform(Outage::of);
    }

    private static Standing standing(Row row) {
        Long generation = row.getLong("generation");
        return new Standing(generation == null ? 0 : generation, device(row), known(row), earlier(row));
    }

    private static Optional<Device> device(Row row) {
        return Optional.ofNullable(row.getString("sealed_secret"))
                .map(jwe -> new Device(
                        row.getUUID("device_id"),
                        row.getLong("generation"),
                        DeviceKind.valueOf(row.getString("kind")),
                        new SealedSecret(jwe),
                        new Drift(row.getInteger("drift"), instant(row, "late_former"), instant(row, "late_last"))));
    }

    private static Instant instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static Optional<LockoutState> known(Row row) {
        return Optional.ofNullable(row.getString("known")).map(EventJson::readState);
    }

    private static Optional<EarlierAnswer> earlier(Row row) {
        return Optional.ofNullable(row.getString("fingerprint"))
                .map(fingerprint -> new EarlierAnswer(
                        fingerprint,
                        new Answer(
                                new VerificationId(row.getUUID("verification_id")),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getInteger("remaining_attempts"),
                                null)));
    }
}
