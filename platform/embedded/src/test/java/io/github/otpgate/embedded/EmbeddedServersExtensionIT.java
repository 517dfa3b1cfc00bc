package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedServersExtension.class)
class EmbeddedServersExtensionIT {

    @Test
    void withoutFurtherWordsAllThreeServersAreThere(SharedServers servers, Database mine) throws Exception {
        assertThat(Clients.sql(mine, "SELECT current_user")).isEqualTo(mine.name());
        assertThat(Clients.redis(servers.redisUrl(), "PING")).startsWith("+PONG");
        try (var admin = Clients.kafkaAdmin(servers.kafkaBootstrapServers())) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }
    }
}
