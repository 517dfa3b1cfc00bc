package io.github.otpgate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.local.tour.Tour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The owner migrates; the services run as roles that may read and write rows, and nothing else. */
@ExtendWith(RunningStack.class)
class LeastPrivilegeIT {

    private static final List<StackService> WITH_DATABASE =
            List.of(StackService.REGISTRATION, StackService.VERIFICATION, StackService.RESET);

    @Test
    void servicesWorkWithoutTheRightToChangeTheSchema(LocalStack stack) throws Exception {
        for (StackService service : WITH_DATABASE) {
            Database role = role(stack, service);
            grant(owner(stack, service), role.username());
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
        Database role = role(stack, StackService.VERIFICATION);
        Sql verification = owner(stack, StackService.VERIFICATION).as(role.username(), role.password());
        assertThatThrownBy(() -> verification.run("CREATE TABLE of_mine ()"))
                .rootCause()
                .hasMessageContaining("permission denied");
        long before = partitions(verification);
        verification.run("SELECT create_attempt_partitions(6)");
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

    private static Sql owner(LocalStack stack, StackService service) {
        return Sql.of(database(stack, service, ""));
    }

    /** A role that owns another database, and nothing of the service's. */
    private static Database role(LocalStack stack, StackService service) {
        return database(stack, service, "_app");
    }

    private static Database database(LocalStack stack, StackService service, String suffix) {
        return stack.servers().postgres().createDatabase(service.name().toLowerCase(Locale.ROOT) + suffix);
    }
}
