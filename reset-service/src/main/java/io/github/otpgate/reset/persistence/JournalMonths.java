package io.github.otpgate.reset.persistence;

import io.github.otpgate.outbox.MonthlyTable;
import io.github.otpgate.reset.application.ResetConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The journal, which goes by whole months. */
@Singleton
class JournalMonths {

    @Produces
    @Singleton
    MonthlyTable journal(ResetConfig config) {
        return new MonthlyTable("reset_journal", Optional.of(config.journalRetention()));
    }
}
