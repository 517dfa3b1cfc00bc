package io.github.otpgate.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.verification.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HousekeepingIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    io.vertx.mutiny.sqlclient.Pool pool;

    @Test
    void thisMonthAndTheNextThreeHaveTheirPartitionsFromTheFirstRequestOn() {
        YearMonth month = YearMonth.from(
                rows("SELECT now() AT TIME ZONE 'UTC'").get(0).get(0) instanceof java.sql.Timestamp now
                        ? now.toLocalDateTime()
                        : OffsetDateTime.now(ZoneOffset.UTC));

        for (int ahead = 0; ahead <= 3; ahead++) {
            assertThat(partitions()).contains(partition(month.plusMonths(ahead)));
        }
    }

    @Test
    void withoutARetentionNothingIsEverDropped() throws SQLException {
        addPartition("2001_05");

        keep(Optional.empty(), Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(partitions()).contains("verification_attempt_2001_05");
    }

    @Test
    void aMonthIsDroppedOnceAllOfItIsOlderThanTheRetention() throws SQLException {
        addPartition("2002_01");
        addPartition("2002_02");
        addPartition("2002_03");

        keep(Optional.of(Duration.ofDays(365)), Instant.parse("2003-03-15T00:00:00Z"));

        assertThat(partitions())
                .doesNotContain("verification_attempt_2002_01", "verification_attempt_2002_02")
                .contains("verification_attempt_2002_03", "verification_attempt_default");
    }

    @Test
    void answersToNamedRequestsAreForgottenWhenTheirTimeIsOver() throws SQLException {
        String over = remember("2026-03-01T00:00:00Z");
        String valid = remember("2026-03-01T00:00:01Z");

        keep(Optional.empty(), Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(rows("SELECT key_hash FROM idempotency"))
                .contains(List.of(valid))
                .doesNotContain(List.of(over));
    }

    @Test
    void partitionsRefuseChangesToo() throws SQLException {
        addPartition("2004_01");
        execute(
                "INSERT INTO verification_attempt (verification_id, occurred_at, trainee_key, institution, api, eval_code,"
                        + " class_time, course, class_code, outcome, counted) VALUES (gen_random_uuid(), '2004-01-05Z', 't', 'i',"
                        + " 'V3', '01', '08', 'c', 'c', 'MISMATCH', true)");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> execute("DELETE FROM verification_attempt_2004_01"))
                .hasMessageContaining("append-only");
    }

    private void keep(Optional<Duration> retention, Instant now) {
        AttemptsConfig config = new AttemptsConfig() {
            @Override
            public Optional<Duration> retention() {
                return retention;
            }

            @Override
            public Duration housekeeping() {
                return Duration.ofHours(1);
            }
        };
        new Housekeeping(pool, Clock.fixed(now, ZoneOffset.UTC), config)
                .keep()
                .await()
                .atMost(PATIENCE);
    }

    private void addPartition(String month) throws SQLException {
        String first = month.replace('_', '-') + "-01";
        execute("CREATE TABLE verification_attempt_" + month + " PARTITION OF verification_attempt FOR VALUES FROM ('"
                + first + " 00:00:00Z') TO ((date '" + first + "' + interval '1 month') AT TIME ZONE 'UTC')");
    }

    private String remember(String expiresAt) throws SQLException {
        String hash = UUID.randomUUID().toString();
        execute("INSERT INTO idempotency VALUES ('edulife', '" + hash + "', 'f', gen_random_uuid(), 'ACCEPTED', NULL, '"
                + expiresAt + "')");
        return hash;
    }

    private List<String> partitions() {
        return rows("SELECT inhrelid::regclass::text FROM pg_inherits"
                        + " WHERE inhparent = 'verification_attempt'::regclass")
                .stream()
                .map(row -> row.get(0).toString())
                .toList();
    }

    private static String partition(YearMonth month) {
        return "verification_attempt_" + month.format(DateTimeFormatter.ofPattern("uuuu_MM"));
    }
}
