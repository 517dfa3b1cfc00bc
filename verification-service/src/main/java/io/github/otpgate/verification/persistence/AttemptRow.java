package io.github.otpgate.verification.persistence;

import io.github.otpgate.contracts.event.VerificationAttempted.Api;
import io.github.otpgate.contracts.event.VerificationAttempted.Outcome;
import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.verification.domain.Attempt;
import io.github.otpgate.verification.domain.AttemptContext;
import io.github.otpgate.verification.domain.ClientNetwork;
import io.github.otpgate.verification.domain.Judgement;
import io.github.otpgate.verification.domain.VerificationId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A row of {@code verification_attempt}. */
final class AttemptRow {

    private AttemptRow() {}

    static Attempt read(Row row) {
        return new Attempt(new VerificationId(row.getUUID("verification_id")), context(row), judgement(row));
    }

    private static AttemptContext context(Row row) {
        return new AttemptContext(
                new TraineeKey(row.getString("trainee_key")),
                new InstitutionId(row.getString("institution")),
                Optional.ofNullable(row.getString("user_id")).map(UserId::new).orElse(null),
                row.getUUID("page_ticket_id"),
                Api.valueOf(row.getString("api")),
                purpose(row),
                row.getString("session_mark"),
                Optional.ofNullable(row.getString("network"))
                        .map(ClientNetwork::new)
                        .orElse(null),
                Optional.ofNullable(row.getOffsetDateTime("requested_at"))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    /** The purpose in its columns, which have the same names in every table. */
    static Purpose purpose(Row row) {
        return new Purpose(
                row.getString("eval_code"),
                row.getString("eval_type"),
                row.getString("class_time"),
                row.getString("course"),
                row.getString("class_code"));
    }

    private static Judgement judgement(Row row) {
        return new Judgement(
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("counted"),
                false,
                null,
                null,
                row.getLong("generation"),
                row.getInteger("step_offset"),
                null);
    }
}
