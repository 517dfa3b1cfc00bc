package io.github.otpgate.local;

import io.github.otpgate.embedded.Database;
import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.TestCertificates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The links of {@code deploy/docs/connections.md}: TLS everywhere; Kafka by SCRAM for two services, by certificate for two. */
record SecuredLinks(TestCertificates certificates) implements Links {

    @Override
    public EmbeddedServers.Options servers(EmbeddedServers.Options servers) {
        return servers.secured(certificates);
    }

    @Override
    public Map<String, String> environment(StackService service, EmbeddedServers servers, Optional<Database> database) {
        Map<String, String> environment = new HashMap<>(kafka(service, servers));
        if (service == StackService.LOCKOUT) {
            environment.putAll(redis(servers));
        }
        database.ifPresent(own -> environment.putAll(postgres(own)));
        return environment;
    }

    private Map<String, String> kafka(StackService service, EmbeddedServers servers) {
        Map<String, String> kafka =
                new HashMap<>(Map.of("KAFKA_SSL_TRUSTSTORE_TYPE", "PEM", "KAFKA_SSL_TRUSTSTORE_LOCATION", authority()));
        kafka.putAll(
                switch (service) {
                    case REGISTRATION, LOCKOUT ->
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                servers.kafka().saslBootstrapServers(),
                                "KAFKA_SECURITY_PROTOCOL",
                                "SASL_SSL",
                                "KAFKA_SASL_MECHANISM",
                                "SCRAM-SHA-512",
                                "KAFKA_SASL_JAAS_CONFIG",
                                servers.kafka().jaasConfig());
                    case VERIFICATION, RESET ->
                        Map.of(
                                "KAFKA_BOOTSTRAP_SERVERS", servers.kafka().mutualTlsBootstrapServers(),
                                "KAFKA_SECURITY_PROTOCOL", "SSL",
                                "KAFKA_SSL_KEYSTORE_TYPE", "PEM",
                                "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN", certificates.clientCertificate(),
                                "KAFKA_SSL_KEYSTORE_KEY", certificates.clientKey());
                });
        return kafka;
    }

    private Map<String, String> redis(EmbeddedServers servers) {
        return Map.of(
                "QUARKUS_REDIS_HOSTS", servers.redis().tlsUrl(),
                "QUARKUS_REDIS_PASSWORD", servers.redis().password(),
                "QUARKUS_REDIS_TLS_CONFIGURATION_NAME", "redis",
                "QUARKUS_TLS_REDIS_TRUST_STORE_PEM_CERTS", authority(),
                "QUARKUS_TLS_REDIS_HOSTNAME_VERIFICATION_ALGORITHM", "HTTPS");
    }

    private Map<String, String> postgres(Database own) {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                own.reactiveUrl(),
                "QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE",
                "verify-full",
                "QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM",
                "HTTPS",
                "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM",
                "true",
                "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS",
                authority(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                own.jdbcUrl() + "?sslmode=verify-full&sslrootcert=" + authority(),
                "QUARKUS_DATASOURCE_USERNAME",
                own.username(),
                "QUARKUS_DATASOURCE_PASSWORD",
                own.password());
    }

    private String authority() {
        return certificates.authority().toString();
    }
}
