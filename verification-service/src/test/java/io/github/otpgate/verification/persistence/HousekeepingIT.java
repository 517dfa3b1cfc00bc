package io.github.otpgate.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.outbox.MonthlyUpkeep;
import io.github.otpgate.verification.RunningService;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HousekeepingIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    MonthlyUpkeep upkeep;

    @ParameterizedTest
    @ValueSource(strings = {"verification_attempt", "page_ticket"})
    void thisMonthHasItsPartitionFromTheFirstRequestOn(String table) {
        Object month = rows("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM')")
                .get(0)
                .get(0);

        assertThat(partitions(table)).contains(table + "_" + month, table + "_default");
    }

    @Test
    void attemptsAreKeptForEverAndPageTicketsAsLongAsTheSettingSays() throws SQLException {
        addPartition("verification_attempt", "2001_05");
        addPartition("page_ticket", "2001_05");

        upkeep.keep().await().atMost(PATIENCE);

        assertThat(partitions("verification_attempt")).contains("verification_attempt_2001_05");
        assertThat(partitions("page_ticket")).doesNotContain("page_ticket_2001_05");
    }

    @Test
    void answersToNamedRequestsAreForgottenWhenTheirTimeIsOver() throws SQLException {
        String over = remember("2026-03-01T00:00:00Z");
        String valid = remember("2026-03-01T00:00:01Z");

        new Housekeeping(pool, Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC))
                .keep()
                .await()
                .atMost(PATIENCE);

        assertThat(rows("SELECT key_hash FROM idempotency"))
                .contains(List.of(valid))
                .doesNotContain(List.of(over));
    }

    @Test
    void partitionsRefuseChangesToo() throws SQLException {
        addPartition("verification_attempt", "2004_01");
        execute(
                "INSERT INTO verification_attempt (verification_id, occurred_at, trainee_key, institution, api, eval_code,"
                        + " class_time, course, class_code, outcome, counted) VALUES (gen_random_uuid(), '2004-01-05Z', 't', 'i',"
                        + " 'V3', '01', '08', 'c', 'c', 'MISMATCH', true)");
        execute("INSERT INTO page_ticket VALUES (gen_random_uuid(), 't', 'i', 'u', '01', NULL, '08', 'c', 'c', 'o',"
                + " '2004-01-05Z', '2004-01-05Z')");

        assertThatThrownBy(() -> execute("DELETE FROM verification_attempt_2004_01"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> execute("DELETE FROM page_ticket_default")).hasMessageContaining("append-only");
    }

    private void addPartition(String table, String month) throws SQLException {
        String first = month.replace('_', '-') + "-01";
        execute("CREATE TABLE " + table + "_" + month + " PARTITION OF " + table + " FOR VALUES FROM ('" + first
                + " 00:00:00Z') TO ((date '" + first + "' + interval '1 month') AT TIME ZONE 'UTC')");
    }

    private String remember(String expiresAt) throws SQLException {
        String hash = UUID.randomUUID().toString();
        execute("INSERT INTO idempotency VALUES ('edulife', '" + hash + "', 'f', gen_random_uuid(), 'ACCEPTED', NULL, '"
                + expiresAt + "')");
        return hash;
    }

    private List<String> partitions(String table) {
        return rows("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = '" + table + "'::regclass")
                .stream()
                .map(row -> row.get(0).toString())
                .toList();
    }
}
