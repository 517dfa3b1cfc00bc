package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.outbox.MonthlyUpkeep;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JournalMonthsIT extends ServiceIT {

    @Inject
    MonthlyUpkeep upkeep;

    @Test
    void aMonthGoesOnceItIsOlderThanTheRetentionAndNobodyChangesOneBefore() throws SQLException {
        String month = store.column("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM')")
                .get(0);
        store.execute("CREATE TABLE reset_journal_2001_05 PARTITION OF reset_journal"
                + " FOR VALUES FROM ('2001-05-01Z') TO ('2001-06-01Z')");
        store.execute("INSERT INTO reset_journal (occurred_at, event, reason, institution, trainee_key)"
                + " VALUES ('2001-05-05Z', 'REFUSED', 'unknown', 'edulife', 't')");
        assertThatThrownBy(() -> store.execute("DELETE FROM reset_journal_2001_05"))
                .hasMessageContaining("append-only");

        upkeep.keep().await().atMost(Duration.ofSeconds(10));

        assertThat(store.column("SELECT inhrelid::regclass::text FROM pg_inherits"
                        + " WHERE inhparent = 'reset_journal'::regclass"))
                .contains("reset_journal_" + month, "reset_journal_default")
                .doesNotContain("reset_journal_2001_05");
    }

    @Test
    void whatACallerFillsItWithIsWrittenToThisMonth() {
        clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Trainee trainee = lockedTrainee();

        notReset(userReset(proofOf(trainee).failed()), "");

        assertThat(store.journal(trainee)).hasSize(2);

        assertThat(store.column(
                        "SELECT tableoid::regclass::text FROM reset_journal WHERE trainee_key = ?",
                        trainee.key().value()))
                .isNotEmpty()
                .doesNotContain("reset_journal_default");
    }
}
