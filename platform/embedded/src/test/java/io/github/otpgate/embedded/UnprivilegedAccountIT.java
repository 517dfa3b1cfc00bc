package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnprivilegedAccountIT {

    private Path directory;

    @BeforeEach
    void makeDirectory() throws Exception {
        directory = Files.createTempDirectory("otpgate-account-");
    }

    @AfterEach
    void deleteDirectory() {
        ServerHome.delete(directory);
    }

    @ParameterizedTest
    @EnumSource
    void postgresRunsUnderEveryAccountThatThisMachineOffers(UnprivilegedAccount account) throws Exception {
        boolean offered = UnprivilegedAccount.isRoot() ? account.works() : account == UnprivilegedAccount.OWN;
        assumeTrue(offered, account + " does not work here");
        EmbeddedPostgresServer server = new EmbeddedPostgresServer(
                new ServerHome(directory.resolve("postgres"), true), account, Optional.empty());
        try {
            server.start();

            assertThat(Clients.sql(server.createDatabase("any"), "SHOW fsync")).isEqualTo("on");
        } finally {
            server.stop();
        }
    }
}
