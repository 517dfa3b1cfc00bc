package io.github.otpgate.outbox.pool;

import io.vertx.pgclient.PgException;
import java.util.Set;

/** Which answers say of a connection that it is of no use any more, whatever is asked next. */
final class UselessConnections {

    /** read_only_sql_transaction: a former primary, or one that is about to be. */
    static final String READ_ONLY = "25006";

    // admin_shutdown, crash_shutdown, cannot_connect_now.
    private static final Set<String> STATES = Set.of(READ_ONLY, "57P01", "57P02", "57P03");
    // connection_exception: a pooler or proxy has lost its own connection.
    private static final String CLASS = "08";

    private UselessConnections() {}

    static boolean isSaidBy(Throwable failure) {
        if (!(failure instanceof PgException refused) || refused.getSqlState() == null) {
            return false;
        }
        return STATES.contains(refused.getSqlState()) || refused.getSqlState().startsWith(CLASS);
    }
}
