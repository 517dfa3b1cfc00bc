package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.outbox.MonthlyUpkeep;
import io.github.otpgate.testkit.TestInstitutions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RealServers.class)
class JournalIT extends ServiceIT {

    @Inject
    MonthlyUpkeep upkeep;

    @Test
    void whoDidWhatIsOnRecord() {
        Map<String, String> trainee = Trainees.member(TestInstitutions.EDULIFE);
        Api.activated(Api.ticket(trainee), false, clock.instant());
        Api.activated(Api.ticket(trainee), true, clock.instant());
        Api.remove(Api.ticket(trainee)).then().statusCode(204);

        assertThat(database.rows("SELECT concat_ws(' ', actor, action, institution, ticket_id IS NOT NULL,"
                        + " device_id IS NOT NULL) FROM registration_journal WHERE trainee_key = '"
                        + Trainees.key(trainee)
                        + "' ORDER BY entry_id"))
                .containsExactly(
                        "LMS TICKET_ISSUED edulife t f",
                        "TRAINEE DEVICE_REQUESTED edulife t t",
                        "TRAINEE DEVICE_REGISTERED edulife t t",
                        "LMS TICKET_ISSUED edulife t f",
                        "TRAINEE DEVICE_REQUESTED edulife t t",
                        "TRAINEE DEVICE_REPLACED edulife t t",
                        "LMS TICKET_ISSUED edulife t f",
                        "TRAINEE DEVICE_REMOVED edulife t t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE registration_journal SET actor = 'SUPPORT'",
                "DELETE FROM registration_journal",
                "TRUNCATE registration_journal"
            })
    void nobodyChangesWhatIsOnRecord(String statement) {
        Api.ticket(Trainees.person());

        assertThatThrownBy(() -> database.execute(statement)).hasMessageContaining("append-only");
    }

    @Test
    void aMonthGoesOnceItIsOlderThanTheRetentionAndNobodyChangesOneBefore() throws SQLException {
        String month = database.value("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM')");
        database.execute("CREATE TABLE registration_journal_2001_05 PARTITION OF registration_journal"
                + " FOR VALUES FROM ('2001-05-01Z') TO ('2001-06-01Z')");
        database.execute("INSERT INTO registration_journal (occurred_at, action, actor, institution, trainee_key)"
                + " VALUES ('2001-05-05Z', 'TICKET_ISSUED', 'LMS', 'edulife', 't')");
        assertThatThrownBy(() -> database.execute("DELETE FROM registration_journal_2001_05"))
                .hasMessageContaining("append-only");

        upkeep.keep().await().atMost(Duration.ofSeconds(10));

        assertThat(database.rows("SELECT inhrelid::regclass::text FROM pg_inherits"
                        + " WHERE inhparent = 'registration_journal'::regclass"))
                .contains("registration_journal_" + month, "registration_journal_default")
                .doesNotContain("registration_journal_2001_05");
    }
}
