package io.github.otpgate.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.hibernate.HibernateException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P03", "58030", "25006"})
    void statesOfAnAbsentServerAreOutages(String state) {
        assertThat(StoreOutage.isOne(refused(state))).isTrue();
        assertThat(StoreOutage.isOne(refusedToHibernate(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "40001", "42P01"})
    void refusedWorkIsNone(String state) {
        assertThat(StoreOutage.isOne(refused(state))).isFalse();
        assertThat(StoreOutage.isOne(refusedToHibernate(state))).isFalse();
    }

    @Test
    void lostAndRefusedConnectionsAreOutagesHoweverWrapped() {
        assertThat(StoreOutage.isOne(new CompletionException(new ConnectException())))
                .isTrue();
        assertThat(StoreOutage.isOne(ClosedConnectionException.INSTANCE)).isTrue();
        assertThat(StoreOutage.isOne(new NoStackTraceThrowable("Timeout"))).isTrue();
        assertThat(StoreOutage.isOne(new IllegalStateException(new NullPointerException())))
                .isFalse();
    }

    private static PgException refused(String state) {
        return new PgException("refused", "ERROR", state, null);
    }

    /** Hibernate Reactive tells what a statement failed of as JDBC would. */
    private static HibernateException refusedToHibernate(String state) {
        return new GenericJDBCException("error executing SQL statement", new SQLException("refused", state));
    }
}
