package io.github.otpgate.testkit.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.embedded.RawAnswer;
import io.github.otpgate.testkit.cost.RefusalCost.Measured;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Nobody stops a service by requests that it refuses: whatever header, token, parameter or field is at its largest, and made to be
 * dear, refusing it costs less than a millisecond of processor time. Holds for every endpoint of the service's description. Only
 * where a known caller is refused by what the store says, whatever the dear part is, the answer may cost what it costs without.
 */
public abstract class RefusalCostContract {

    private static final int WARM_UP = 3_000;
    /** A few kinds of endpoint read tokens in as many ways; the rest is the same code. */
    private static final int TOKEN_ENDPOINTS = 2;

    /** The service's time: tickets are signed at it. */
    protected abstract Instant now();

    @Test
    void everyHeaderIsCheapToRefuse() {
        refuse(endpoints(), endpoint -> requests(endpoint).headers());
    }

    @Test
    void everyTokenIsCheapToRefuse() {
        List<Endpoint> endpoints = endpoints();
        refuse(endpoints.subList(0, Math.min(TOKEN_ENDPOINTS, endpoints.size())), endpoint -> requests(endpoint)
                .tokens());
    }

    @Test
    void everyPathAndParameterIsCheapToRefuse() {
        refuse(endpoints(), endpoint -> requests(endpoint).addresses());
    }

    @Test
    void everyFieldIsCheapToRefuse() {
        refuse(endpoints(), endpoint -> new CostlyBodies(endpoint, RefusedCaller.at(now())).all());
    }

    private CostlyRequests requests(Endpoint endpoint) {
        return new CostlyRequests(
                endpoint,
                RefusedCaller.at(now()),
                setting("quarkus.http.limits.max-header-size"),
                setting("quarkus.http.limits.max-initial-line-length"));
    }

    private void refuse(List<Endpoint> endpoints, Function<Endpoint, Stream<Costly>> parts) {
        RefusalCost cost = new RefusalCost(RestAssured.port);
        warm(cost);
        List<String> dear = endpoints.stream()
                .flatMap(endpoint -> parts.apply(endpoint).flatMap(request -> dear(cost, endpoint, request)))
                .toList();
        assertThat(dear).isEmpty();
    }

    private Stream<String> dear(RefusalCost cost, Endpoint endpoint, Costly request) {
        Measured measured = cost.of(request.request());
        return measured.dear()
                        && isRefusal(measured.answer())
                        && !(request.admitted() && measured.isLike(cost.of(plain(endpoint))))
                ? Stream.of("%.1f ms, %d: %s"
                        .formatted(measured.nanos() / 1e6, measured.answer().status(), request.what()))
                : Stream.of();
    }

    private byte[] plain(Endpoint endpoint) {
        RefusedCaller caller = RefusedCaller.at(now());
        String good = new CostlyBodies(endpoint, caller).good();
        return Costly.of(endpoint, "nothing", "", "", caller.authorization(endpoint), good)
                .request();
    }

    private static void warm(RefusalCost cost) {
        byte[] request = "GET /api/v3/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes();
        for (int i = 0; i < WARM_UP; i++) {
            cost.of(request);
        }
    }

    private static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = Endpoint.all();
        assertThat(endpoints).isNotEmpty();
        return endpoints;
    }

    /** Generation 2 refuses with status 200 as well; what it does not refuse is told by the code's kind. */
    private static boolean isRefusal(RawAnswer answer) {
        return answer.status() >= 400 || answer.body().contains("\"status\":\"FAIL\"");
    }

    private static int setting(String name) {
        return (int) ConfigProvider.getConfig()
                .getValue(name, io.quarkus.runtime.configuration.MemorySize.class)
                .asLongValue();
    }
}
