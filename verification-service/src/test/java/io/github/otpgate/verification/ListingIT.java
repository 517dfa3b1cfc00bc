package io.github.otpgate.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.github.otpgate.testkit.MutableClock;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test has hours of its own, so that it lists what it recorded and nothing else. */
@QuarkusTest
class ListingIT extends RunningService {

    private Instant begin;

    @BeforeEach
    void goWhereNobodyWas() {
        begin = MutableClock.START.plus(
                Duration.ofHours(10L * ThreadLocalRandom.current().nextInt(1, 100_000)));
        clock.set(begin);
    }

    @Test
    void listsNewestFirstPageByPageWithoutGapOrRepetition() {
        List<String> recorded = new ArrayList<>();
        for (int attempt = 0; attempt < 7; attempt++) {
            // Two attempts a second: some share their time.
            clock.set(begin.plusSeconds(attempt / 2));
            recorded.add(0, verify("123456").path("verificationId"));
        }

        List<String> listed = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            JsonPath page = list("limit", "3", "cursor", cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.verificationId"));
            cursor = page.getString("next");
            pages++;
        } while (cursor != null && pages < 10);

        assertThat(pages).isEqualTo(3);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(listed).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void filtersByOutcome() {
        var device = registered();
        verify(device.code(begin));
        verify(device.code(begin));

        list("outcome", "REPLAYED").then().body("items.outcome", equalTo(List.of("REPLAYED")));
        list("outcome", "LOCKED").then().body("items", equalTo(List.of()));
    }

    @Test
    void fromIsInclusiveAndToIsExclusive() {
        String first = verify("123456").path("verificationId");
        clock.advance(Duration.ofSeconds(1));
        String second = verify("123456").path("verificationId");

        lms().queryParam("from", begin.toString())
                .queryParam("to", begin.plusSeconds(1).toString())
                .get("/api/v3/verifications")
                .then()
                .body("items.verificationId", equalTo(List.of(first)));
        lms().queryParam("from", begin.plusSeconds(1).toString())
                .queryParam("to", begin.plusSeconds(9).toString())
                .get("/api/v3/verifications")
                .then()
                .body("items.verificationId", equalTo(List.of(second)));
    }

    @Test
    void anInstitutionSeesItsOwnAndSupportSeesAll() {
        String own = verify("123456").path("verificationId");
        String kiraedu = TestTokens.institution("kiraedu", TestTokens.LMS);
        String other = post(bearer(kiraedu), "/api/v3/verifications", verification("123456"))
                .path("verificationId");

        list().then().body("items.verificationId", hasItem(own)).body("items.verificationId", not(hasItem(other)));
        bearer(TestTokens.support())
                .queryParam("from", begin.toString())
                .queryParam("to", begin.plusSeconds(9).toString())
                .get("/api/v3/verifications")
                .then()
                .body("items.verificationId", hasItems(own, other));
        bearer(kiraedu).get("/api/v3/verifications/" + own).then().statusCode(404);
        bearer(TestTokens.support()).get("/api/v3/verifications/" + own).then().statusCode(200);
    }

    @Test
    void anUnknownIdIsNotFound() {
        lms().get("/api/v3/verifications/nonsense").then().statusCode(404);
        lms().get("/api/v3/verifications/019caa00-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "from, yesterday",
        "to, 2026-03-02",
        "outcome, accepted",
        "outcome, PENDING",
        "cursor, nonsense",
        "limit, 0",
        "limit, 201",
        "limit, ten"
    })
    void everyBadParameterIsNamed(String name, String value) {
        lms().queryParam(name, value)
                .get("/api/v3/verifications")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of(name)));
    }

    private io.restassured.response.Response list(String... parameters) {
        var request = lms().queryParam("from", begin.toString())
                .queryParam("to", begin.plusSeconds(3600).toString());
        for (int at = 0; at < parameters.length; at += 2) {
            if (parameters[at + 1] != null) {
                request.queryParam(parameters[at], parameters[at + 1]);
            }
        }
        return request.get("/api/v3/verifications");
    }
}
