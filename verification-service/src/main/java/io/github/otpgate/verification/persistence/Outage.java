package io.github.otpgate.verification.persistence;

import io.github.otpgate.verification.application.RecordsUnavailableException;
import io.vertx.pgclient.PgException;

/** What the application is told of a failure of PostgreSQL: its kind, never its text, which can quote values. */
final class Outage {

    private Outage() {}

    static RecordsUnavailableException of(Throwable failure) {
        if (failure instanceof RecordsUnavailableException already) {
            return already;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return new RecordsUnavailableException("SQLSTATE " + refused.getSqlState());
            }
        }
        return new RecordsUnavailableException(failure.getClass().getSimpleName());
    }
}
