package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.testkit.Flood;
import io.github.otpgate.testkit.Neighbour;
import io.github.otpgate.testkit.TestTokens;
import io.github.otpgate.verification.TestTrainee.TestDevice;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** One institution asks without end, for lists, look-ups and page tickets; another one verifies. */
@QuarkusTest
class NeighbourIT extends RunningService {

    private static final Logger LOG = Logger.getLogger(NeighbourIT.class);
    private static final int CALLS = 200;
    private static final Duration BEARABLE = Duration.ofSeconds(1);

    @Test
    void anotherInstitutionsFloodRefusesNobodyElseAndFillsNoTable() throws InterruptedException {
        TestDevice device = registered();
        verifications(device, CALLS);
        Neighbour before = verifications(device, CALLS);
        Neighbour during;
        long flooded;
        try (Flood flood = Flood.of(4, this::askForEverything)) {
            during = verifications(device, CALLS);
            flooded = flood.made();
        }

        LOG.infof("before %s, during %s, %d rounds of another's calls", before, during, flooded);
        assertThat(flooded).isGreaterThan(CALLS / 10);
        assertThat(before.refused()).isZero();
        assertThat(during.refused()).isZero();
        assertThat(during.p99()).isLessThan(BEARABLE);
        assertThat(rows("SELECT 1 FROM page_ticket WHERE trainee_key = '" + trainee.key() + "'")
                        .size())
                .isLessThan((int) flooded);
    }

    private Neighbour verifications(TestDevice device, int times) {
        return Neighbour.calling(times, () -> verify(device.code(clock.advance(Duration.ofMinutes(1)))));
    }

    private void askForEverything() {
        String token = TestTokens.institution(SmallInstitutionResource.SMALLEDU, TestTokens.LMS);
        bearer(token).get("/api/v3/verifications");
        bearer(token).get("/api/v3/verifications/019ab000-0000-7000-8000-000000000000");
        bearer(token).get("/api/v3/page-tickets/019ab000-0000-7000-8000-000000000000");
        Map<String, Object> body = new HashMap<>();
        body.put("trainee", trainee.body());
        body.put("userId", "user001");
        body.put("purpose", PURPOSE);
        body.put("origin", "http://lms.smalledu.example");
        bearer(token).contentType("application/json").body(body).post("/api/v3/page-tickets");
    }
}
