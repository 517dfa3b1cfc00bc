package io.github.otpgate.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The reset, its journal entry and its event exist together or not at all. */
@QuarkusTest
class AtomicityIT extends ServiceIT {

    @Test
    void noResetWithoutItsEvent() throws SQLException {
        Proof proof = reported(lockedTrainee());

        store.execute("""
                CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
                CREATE TRIGGER broken BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION fail();
                """);
        try {
            reset(proof).statusCode(500);
        } finally {
            store.execute("DROP TRIGGER broken ON outbox; DROP FUNCTION fail()");
        }

        assertNothingHappened(proof);
        reset(proof).statusCode(200).body("status", equalTo("COMPLETED"));
    }

    @Test
    void noEventWithoutItsReset() throws SQLException {
        Proof proof = reported(lockedTrainee());

        store.execute("""
                CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
                CREATE CONSTRAINT TRIGGER broken AFTER INSERT ON reset DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION fail();
                """);
        try {
            userReset(proof).body("code", equalTo("IE001"));
        } finally {
            store.execute("DROP TRIGGER broken ON reset; DROP FUNCTION fail()");
        }

        assertNothingHappened(proof);
        userReset(proof).body("code", equalTo(200));
    }

    private void assertNothingHappened(Proof proof) {
        assertThat(store.resets(proof.trainee())).isEmpty();
        assertThat(store.unsent(proof.trainee())).isZero();
        assertThat(lockouts.approvals(proof.trainee())).isEmpty();
        assertThat(store.journal(proof.trainee())).containsExactly("REPORTED");
    }
}
