package io.github.otpgate.outbox;

import io.github.otpgate.messaging.StoreUnavailableException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells failures of PostgreSQL's presence from those of its work. */
public final class StoreOutage {

    // SQLSTATE classes: connection exception, insufficient resources, operator intervention, system error.
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    // A former primary after a failover: read_only_sql_transaction.
    private static final String READ_ONLY = "25006";

    private static final int STATE_LENGTH = 5;

    private StoreOutage() {}

    /** Whether this failure, or one of its causes, says that PostgreSQL is away rather than that it refused something. */
    public static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (says(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The failure as one that a consumer waits out. */
    public static StoreUnavailableException asFailure(Throwable failure) {
        return failure instanceof StoreUnavailableException already
                ? already
                : new StoreUnavailableException("PostgreSQL is away", failure);
    }

    private static boolean says(Throwable cause) {
        if (cause instanceof PgException refused) {
            return saysState(refused.getSqlState());
        }
        // What Hibernate Reactive makes of the former when a statement fails.
        if (cause instanceof SQLException refused) {
            return saysState(refused.getSQLState());
        }
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof StoreUnavailableException
                // A connection that was closed.
                || cause instanceof VertxException
                // A pool that had no connection to give in time.
                || cause instanceof NoStackTraceThrowable;
    }

    private static boolean saysState(String state) {
        return state != null
                && state.length() == STATE_LENGTH
                && (CLASSES.contains(state.substring(0, 2)) || state.equals(READ_ONLY));
    }
}
