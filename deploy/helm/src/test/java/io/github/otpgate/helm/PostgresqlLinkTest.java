package io.github.otpgate.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresqlLinkTest {

    private static final String REACTIVE = "QUARKUS_DATASOURCE_REACTIVE_";

    @Test
    void everyServiceHasADatabaseOfItsOwn() {
        assertThat(environment("minimal", "{}"))
                .containsEntry(REACTIVE + "URL", "postgresql://postgresql:5432/reset")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgresql:5432/reset?sslmode=disable")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "reset")
                .containsEntry(REACTIVE + "POSTGRESQL_SSL_MODE", "disable");
        assertThat(environment("minimal", "reset: {database: {host: own, name: db1}}\npostgresql: {port: 6432}"))
                .containsEntry(REACTIVE + "URL", "postgresql://own:6432/db1");
    }

    @Test
    void fullVerificationChecksAuthorityAndName() {
        assertThat(environment("secured", "{}"))
                .containsEntry(REACTIVE + "POSTGRESQL_SSL_MODE", "verify-full")
                .containsEntry(REACTIVE + "HOSTNAME_VERIFICATION_ALGORITHM", "HTTPS")
                .containsEntry(REACTIVE + "TRUST_CERTIFICATE_PEM", "true")
                .containsEntry(REACTIVE + "TRUST_CERTIFICATE_PEM_CERTS", "/etc/otpgate/postgresql-tls/ca.crt")
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://postgresql.databases.svc:5432/reset"
                                + "?sslmode=verify-full&sslrootcert=/etc/otpgate/postgresql-tls/ca.crt")
                .doesNotContainKey(REACTIVE + "TRUST_ALL");
        assertThat(Mounts.source(Chart.with("secured").render(), "reset-service", "/etc/otpgate/postgresql-tls"))
                .isEqualTo("configMap postgresql-ca ca.crt");
    }

    @Test
    void weakerModesCheckLess() {
        assertThat(environment("secured", "postgresql: {tls: {mode: verify-ca}}"))
                .containsEntry(REACTIVE + "TRUST_CERTIFICATE_PEM", "true")
                .doesNotContainKeys(REACTIVE + "HOSTNAME_VERIFICATION_ALGORITHM", REACTIVE + "TRUST_ALL");
        assertThat(environment("minimal", "postgresql: {tls: {mode: require}}"))
                .containsEntry(REACTIVE + "TRUST_ALL", "true")
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgresql:5432/reset?sslmode=require");
    }

    private static Map<String, String> environment(String example, String values) {
        return Manifests.environment(Chart.with(example).and(values).render().container("reset-service"));
    }
}
