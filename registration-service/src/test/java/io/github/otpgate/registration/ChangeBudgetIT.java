package io.github.otpgate.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.otpgate.registration.Api.Begun;
import io.github.otpgate.testkit.Neighbour;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One institution's tickets end one registration after the other; another's go on. */
@QuarkusTest
@TestProfile(ChangeBudgetIT.SmallBudgets.class)
class ChangeBudgetIT extends ServiceIT {

    private static final int BUDGET = 3;
    private static final int MANY = 8;

    private static int tests;

    private final Map<String, Map<String, String>> traineesByTicket = new HashMap<>();

    /** An hour of this test's own, beyond whatever other tests have done. */
    @BeforeEach
    void laterThanAllOthers() {
        tests++;
        clock.advance(Duration.ofDays(1000 + tests));
    }

    @Test
    void noMoreRegistrationsAreDroppedThanTheBudgetSaysHoweverManyAtOnceAndOthersGoOn() {
        List<String> tickets = Stream.generate(ChangeBudgetIT::edulifesMember)
                .limit(MANY)
                .map(this::registeredTicket)
                .toList();
        Neighbour before = others();

        List<Integer> statuses = Parallel.of(tickets.stream()
                .<Callable<Integer>>map(ticket -> () -> Api.remove(ticket).statusCode())
                .toList());
        Neighbour during = others();

        assertThat(statuses).filteredOn(status -> status == 204).hasSize(BUDGET);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(MANY - BUDGET);
        assertThat(List.of(before.refused(), during.refused())).containsOnly(0);
        String refused = tickets.get(statuses.indexOf(429));
        Api.remove(refused)
                .then()
                .body("type", equalTo("urn:otpgate:problem:institution-over-budget"))
                .body("code", equalTo("WE005"))
                .header("Retry-After", equalTo("3600"));

        clock.advance(Duration.ofMinutes(61));
        assertThat(Api.remove(ticketOfTheSame(refused)).statusCode()).isEqualTo(204);
    }

    @Test
    void replacementsHaveABudgetOfTheirOwnAndFirstRegistrationsNone() {
        List<Map<String, String>> trainees =
                Stream.generate(ChangeBudgetIT::edulifesMember).limit(MANY).toList();
        trainees.forEach(trainee -> Api.activated(Api.ticket(trainee), false, clock.instant()));

        for (int replaced = 0; replaced < BUDGET; replaced++) {
            Api.activated(Api.ticket(trainees.get(replaced)), true, clock.instant());
        }
        Begun late = Api.begin(Api.ticket(trainees.get(BUDGET)), true);
        Response refused = Api.activate(late, late.authenticator().code(clock.instant()));

        refused.then().statusCode(429).body("type", equalTo("urn:otpgate:problem:institution-over-budget"));
        Api.activated(Api.ticket(edulifesMember()), false, clock.instant());
    }

    @Test
    void whatADeviceDropsByItsOwnKeyIsNotCounted() {
        for (int removed = 0; removed < MANY; removed++) {
            KeyedDevice device = KeyedDevice.activated(Api.ticket(edulifesMember()), false, clock.instant());
            Api.remove(device.token(clock.instant())).then().statusCode(204);
        }
    }

    private String registeredTicket(Map<String, String> trainee) {
        Api.activated(Api.ticket(trainee), false, clock.instant());
        String ticket = Api.ticket(trainee);
        traineesByTicket.put(ticket, trainee);
        return ticket;
    }

    private String ticketOfTheSame(String ticket) {
        return Api.ticket(traineesByTicket.get(ticket));
    }

    /** Another institution's trainees, who register and drop their registrations. */
    private Neighbour others() {
        return Neighbour.calling(1, () -> {
            Map<String, String> trainee = Trainees.member(TestInstitutions.KIRAEDU);
            Api.activated(kiraedusTicket(trainee), false, clock.instant());
            return Api.remove(kiraedusTicket(trainee));
        });
    }

    private static String kiraedusTicket(Map<String, String> trainee) {
        Response issued = Api.issueTicket(
                TestTokens.institution(TestInstitutions.KIRAEDU, TestTokens.LMS), Map.of("trainee", trainee));
        issued.then().statusCode(201);
        return issued.path("ticket");
    }

    private static Map<String, String> edulifesMember() {
        return Trainees.member(TestInstitutions.EDULIFE);
    }

    /** Three removals an hour for one institution, by its own budget, and three replacements for each. */
    public static class SmallBudgets extends RealServers {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put(
                    "otpgate.institutions.file",
                    TestInstitutions.fileWithBudgets(TestInstitutions.EDULIFE, "{\"removals\": " + BUDGET + "}")
                            .toString());
            config.put("otpgate.registration.budgets.replacements", Integer.toString(BUDGET));
            return config;
        }
    }
}
