package io.github.otpgate.outbox;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A table that is partitioned by month, for {@link MonthlyUpkeep}: a service produces a bean of this type for each one that it has.
 *
 * @param name as in the schema
 * @param retention how long a month is kept after its end; empty: for ever
 */
public record MonthlyTable(String name, Optional<Duration> retention) {

    public MonthlyTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(retention, "retention");
    }
}
