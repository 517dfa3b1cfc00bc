package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A misspelt variable would be passed over in silence: each one that the chart sets is one that its service reads. */
class EnvironmentNamesTest {

    private static final KnownNames KNOWN =
            new KnownNames(Chart.FOLDER.resolve("../../..").normalize());

    @ParameterizedTest
    @MethodSource("examples")
    void serviceReadsEveryVariableThatTheChartSets(String example) {
        Manifests manifests = Chart.with(example).render();
        for (String service : Manifests.SERVICES) {
            Map<String, String> environment = Manifests.environment(manifests.container(service));
            manifests
                    .pod(service)
                    .getInitContainers()
                    .forEach(migration -> environment.putAll(Manifests.environment(migration)));
            assertThat(environment.keySet())
                    .as(service)
                    .isNotEmpty()
                    .allMatch(name -> KNOWN.of(service).contains(name) || isPartOfAnother(name, environment), "known");
        }
    }

    @Test
    void namesAreThoseOfTheServiceThatReadsThem() {
        Set<String> registration = KNOWN.of("registration-service");
        assertThat(registration)
                .contains(
                        "OTPGATE_TRAINEE_KEY_PEPPER",
                        "OTPGATE_PUBLIC_URL",
                        "OTPGATE_REGISTRATION_PURGE_EVERY",
                        "OTPGATE_LOCKOUT_URL",
                        "OTPGATE_MESSAGING_BACK_OFF_FIRST",
                        "QUARKUS_FLYWAY_MIGRATE_AT_START",
                        "KAFKA_SASL_JAAS_CONFIG",
                        "MP_JWT_VERIFY_ISSUER")
                .doesNotContain(
                        "OTPGATE_TRAINEE_KEY_PEPER",
                        "OTPGATE_CODE_MARK_KEY",
                        "OTPGATE_LOCKOUT_THRESHOLD",
                        "OTPGATE_PUBLIC_URL_PUBLIC_URL",
                        "QUARKUS_FLYWAY_MIGRATE_AT_STARTUP",
                        // Decided at build time.
                        "QUARKUS_FLYWAY_ENABLED",
                        "KAFKA_SASL_JASS_CONFIG");
        assertThat(KNOWN.of("lockout-service")).contains("OTPGATE_LOCKOUT_REBUILD_QUIET_PERIOD");
    }

    /** Whether Kubernetes puts it into another variable's value. */
    private static boolean isPartOfAnother(String name, Map<String, String> environment) {
        return environment.values().stream().anyMatch(value -> value.contains("$(" + name + ")"));
    }

    private static Stream<String> examples() {
        return Chart.examples();
    }
}
