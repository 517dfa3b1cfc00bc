package io.github.otpgate.verification.persistence;

import io.github.otpgate.outbox.MonthlyTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The tables that are partitioned by month. */
@Singleton
class MonthlyTables {

    private final AttemptsConfig config;

    MonthlyTables(AttemptsConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    MonthlyTable attempts() {
        return new MonthlyTable("verification_attempt", config.retention());
    }

    @Produces
    @Singleton
    MonthlyTable pageTickets() {
        return new MonthlyTable("page_ticket", Optional.of(config.pageTicketRetention()));
    }
}
