package io.github.otpgate.embedded;

import java.util.Properties;

/** Two listeners more: one for SASL/SCRAM over TLS, one for clients with a certificate. */
record KafkaSecurity(TestCertificates certificates, int saslPort, int mutualTlsPort) {

    static final String USER = "otpgate";
    static final String PASSWORD = "kafka-test-password";

    static KafkaSecurity of(TestCertificates certificates) {
        return new KafkaSecurity(certificates, FreePorts.next(), FreePorts.next());
    }

    String jaasConfig() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(USER, PASSWORD);
    }

    void addTo(Properties broker) {
        append(broker, "listeners");
        append(broker, "advertised.listeners");
        broker.merge("listener.security.protocol.map", "SASL_SSL:SASL_SSL,SSL:SSL", KafkaSecurity::joined);
        broker.setProperty("ssl.keystore.type", "PEM");
        broker.setProperty(
                "ssl.keystore.location", certificates.serverKeyStore().toString());
        broker.setProperty("ssl.truststore.type", "PEM");
        broker.setProperty("ssl.truststore.location", certificates.authority().toString());
        broker.setProperty("listener.name.ssl.ssl.client.auth", "required");
        broker.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        broker.setProperty(
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        // Not Kafka's: what BrokerMain formats the storage with.
        broker.setProperty("otpgate.scram", "SCRAM-SHA-512=[name=%s,password=%s]".formatted(USER, PASSWORD));
    }

    private void append(Properties broker, String name) {
        broker.merge(
                name,
                "SASL_SSL://localhost:%d,SSL://localhost:%d".formatted(saslPort, mutualTlsPort),
                KafkaSecurity::joined);
    }

    private static Object joined(Object former, Object more) {
        return former + "," + more;
    }
}
