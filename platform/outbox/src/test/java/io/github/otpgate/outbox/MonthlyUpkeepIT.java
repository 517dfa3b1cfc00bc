package io.github.otpgate.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.testkit.KafkaResource;
import io.github.otpgate.testkit.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class MonthlyUpkeepIT {

    private static final String TABLE = "note_by_month";

    @Inject
    Pool pool;

    @Inject
    OutboxConfig config;

    @Test
    void thisMonthAndTheNextThreeHaveTheirPartitionsFromTheStartOn() {
        YearMonth month = YearMonth.from(Reactive.run(() -> pool.query("SELECT now()")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).withOffsetSameInstant(ZoneOffset.UTC))));

        for (int ahead = 0; ahead <= 3; ahead++) {
            assertThat(partitions())
                    .contains(TABLE + "_" + month.plusMonths(ahead).format(DateTimeFormatter.ofPattern("uuuu_MM")));
        }
    }

    @Test
    void aMonthIsDroppedOnceAllOfItIsOlderThanTheRetention() {
        addPartition("2002-01");
        addPartition("2002-02");
        addPartition("2002-03");

        keep(Optional.of(Duration.between(Instant.parse("2002-03-15T00:00:00Z"), Instant.now())));

        assertThat(partitions())
                .doesNotContain(TABLE + "_2002_01", TABLE + "_2002_02")
                .contains(TABLE + "_2002_03", TABLE + "_default");
    }

    @Test
    void withoutARetentionNothingIsEverDropped() {
        addPartition("2001-05");

        keep(Optional.empty());

        assertThat(partitions()).contains(TABLE + "_2001_05");
    }

    @Test
    void whatCannotBeKeptIsPutOffAndKeepsNothingElseFromIt() {
        addPartition("2003-07");
        MonthlyTable unknown = new MonthlyTable("no such table", Optional.of(Duration.ofSeconds(Long.MAX_VALUE)));

        keep(List.of(unknown, new MonthlyTable(TABLE, Optional.of(Duration.between(at("2003-08"), Instant.now())))));

        assertThat(partitions()).doesNotContain(TABLE + "_2003_07");
    }

    private void keep(Optional<Duration> retention) {
        keep(List.of(new MonthlyTable(TABLE, retention)));
    }

    private void keep(List<MonthlyTable> tables) {
        Reactive.run(() -> new MonthlyUpkeep(pool, config, tables).keep());
    }

    private void addPartition(String month) {
        execute("DROP TABLE IF EXISTS " + TABLE + "_" + month.replace('-', '_'));
        execute("CREATE TABLE " + TABLE + "_" + month.replace('-', '_') + " PARTITION OF " + TABLE
                + " FOR VALUES FROM ('" + at(month) + "') TO ('"
                + at(YearMonth.parse(month).plusMonths(1).toString()) + "')");
    }

    private void execute(String sql) {
        Reactive.run(() -> pool.query(sql).execute());
    }

    private static Instant at(String month) {
        return OffsetDateTime.of(YearMonth.parse(month).atDay(1).atStartOfDay(), ZoneOffset.UTC)
                .toInstant();
    }

    private List<String> partitions() {
        List<String> names = new ArrayList<>();
        Reactive.run(() -> pool.query(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'note_by_month'::regclass")
                .execute()
                .invoke(rows -> rows.forEach(row -> names.add(row.getString(0)))));
        return names;
    }
}
