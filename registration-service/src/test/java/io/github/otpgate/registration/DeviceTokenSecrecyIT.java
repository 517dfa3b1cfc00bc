package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class DeviceTokenSecrecyIT extends ServiceIT {

    @Test
    void noTokenIsKeptOrLoggedWhateverBecomesOfIt() throws SQLException {
        KeyedDevice device = KeyedDevice.activated(Api.ticket(Trainees.person()), false, clock.instant());
        String good = device.token(clock.instant());
        String bad = device.draft(clock.instant()).signedBy(new DeviceKey());
        String broken = device.token(clock.instant());

        List<String> logged;
        try (LogCapture log = new LogCapture()) {
            Api.status(good).then().statusCode(200);
            Api.remove(good).then().statusCode(401);
            Api.status(bad).then().statusCode(401);
            whileNoUseCanBeStored(() -> Api.status(broken)
                    .then()
                    .statusCode(500)
                    .body("type", equalTo("urn:otpgate:problem:internal-error")));
            logged = log.lines();
        }

        assertThat(logged).as("the scan sees what is logged").anyMatch(line -> line.contains("no_use"));
        for (String token : List.of(good, bad, broken)) {
            String signature = token.substring(token.lastIndexOf('.') + 1);
            assertThat(logged).noneMatch(line -> line.contains(signature));
            assertThat(database.everything()).noneMatch(row -> row.contains(signature));
        }
    }

    private void whileNoUseCanBeStored(Runnable call) throws SQLException {
        database.execute("ALTER TABLE used_device_token ADD CONSTRAINT no_use CHECK (false) NOT VALID");
        try {
            call.run();
        } finally {
            database.execute("ALTER TABLE used_device_token DROP CONSTRAINT no_use");
        }
    }
}
