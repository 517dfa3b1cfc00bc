package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.local.tour.Tour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner migrates; the services run as roles that may read and write rows, and nothing else. */
class LeastPrivilegeIT {

    private static final List<StackService> WITH_DATABASE =
            List.of(StackService.REGISTRATION, StackService.VERIFICATION, StackService.RESET);

    private LocalStack stack;

    /** Not the one that other tests share: its services change their roles, and the tour has a trainee of its own. */
    @BeforeEach
    void start() {
        stack = LocalStack.start(new StackOptions(RunningStack.PROJECT, FreePorts.next(), 1), line -> {});
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void servicesWorkWithoutTheRightToChangeTheSchema() throws Exception {
        for (StackService service : WITH_DATABASE) {
            Database role = role(service);
            grant(owner(service), role.username());
            stack.roll(
                    service,
                    Map.of(
                            "QUARKUS_DATASOURCE_USERNAME", role.username(),
                            "QUARKUS_DATASOURCE_PASSWORD", role.password(),
                            "QUARKUS_FLYWAY_MIGRATE_AT_START", "false"));
        }
        List<String> shown = new ArrayList<>();

        boolean asItShouldBe = new Tour(stack.url(), shown::add).walk();

        assertThat(asItShouldBe).as(String.join("\n", shown)).isTrue();
        Database role = role(StackService.VERIFICATION);
        Sql verification = owner(StackService.VERIFICATION).as(role.username(), role.password());
        assertThatThrownBy(() -> verification.run("CREATE TABLE of_mine ()"))
                .rootCause()
                .hasMessageContaining("permission denied");
        long before = partitions(verification);
        verification.run("SELECT create_month_partitions(6)");
        assertThat(partitions(verification)).isEqualTo(before + 3);
    }

    private static void grant(Sql owner, String role) {
        for (String right : List.of(
                "USAGE ON SCHEMA public",
                "SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public",
                "USAGE ON ALL SEQUENCES IN SCHEMA public",
                "EXECUTE ON ALL FUNCTIONS IN SCHEMA public")) {
            owner.run("GRANT %s TO %s".formatted(right, role));
        }
    }

    private static long partitions(Sql database) {
        return database.column("SELECT inhrelid FROM pg_inherits WHERE inhparent = 'verification_attempt'::regclass")
                .size();
    }

    private Sql owner(StackService service) {
        return Sql.of(database(service, ""));
    }

    /** A role that owns another database, and nothing of the service's. */
    private Database role(StackService service) {
        return database(service, "_app");
    }

    private Database database(StackService service, String suffix) {
        return stack.servers().postgres().createDatabase(service.name().toLowerCase(Locale.ROOT) + suffix);
    }
}
