package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schema is migrated by an init container of the service's image; the service itself never migrates. */
class MigrationTest {

    private static final List<String> STORING =
            List.of("registration-service", "verification-service", "reset-service");

    @Test
    void initContainerMigratesAndExits() {
        Manifests minimal = Chart.with("minimal").render();
        for (String service : STORING) {
            assertThat(Manifests.environment(minimal.migration(service)))
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "true")
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        }
    }

    @Test
    void serviceItselfDoesNotMigrate() {
        Manifests minimal = Chart.with("minimal").render();
        for (String service : STORING) {
            assertThat(Manifests.environment(minimal.container(service)))
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                    .doesNotContainKey("QUARKUS_INIT_AND_EXIT");
        }
    }

    @Test
    void lockoutServiceHasNothingToMigrate() {
        assertThat(Chart.with("minimal").render().pod("lockout-service").getInitContainers())
                .isEmpty();
    }

    @Test
    void runningServiceNeedsNoRightsOverTheSchema() {
        Manifests production = Chart.with("production").render();
        assertThat(Manifests.environment(production.migration("reset-service")))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "reset_owner")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "reset-database-owner/password");
        assertThat(Manifests.environment(production.container("reset-service")))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "reset")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "reset-database/password");
    }

    @Test
    void otherwiseBothHaveTheSameSettings() {
        Manifests minimal = Chart.with("minimal").render();
        Map<String, String> migration = Manifests.environment(minimal.migration("reset-service"));
        Map<String, String> service = Manifests.environment(minimal.container("reset-service"));
        migration.keySet().removeAll(List.of("QUARKUS_INIT_AND_EXIT", "QUARKUS_FLYWAY_MIGRATE_AT_START"));
        service.remove("QUARKUS_FLYWAY_MIGRATE_AT_START");
        assertThat(migration).isEqualTo(service);
    }

    @Test
    void canBeLeftToTheOperator() {
        Manifests manual =
                Chart.with("minimal").and("migration: {enabled: false}").render();
        for (String service : STORING) {
            assertThat(manual.pod(service).getInitContainers()).isEmpty();
            assertThat(Manifests.environment(manual.container(service)))
                    .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        }
    }
}
