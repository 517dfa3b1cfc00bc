package io.github.otpgate.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A caller after nothing is left of its institution's share of calls. */
public final class UsedUpShare {

    // The share comes back with time; so often a slow machine does not need more than a second between using it up and
    // calling.
    private static final int TRIES = 50;

    private final Supplier<String> token;
    private final BooleanSupplier take;

    /**
     * @param token one that is good, for each call
     * @param take takes one call of the share: false if nothing is left of it
     */
    public UsedUpShare(Supplier<String> token, BooleanSupplier take) {
        this.token = token;
        this.take = take;
    }

    /** Those of these endpoints, such as <code>GET /api/v3/things/{id}</code>, that answer the caller as if nothing were used up. */
    public List<String> unlimited(Collection<String> endpoints) {
        return endpoints.stream().filter(this::answers).sorted().toList();
    }

    private boolean answers(String endpoint) {
        for (int tried = 0; tried < TRIES; tried++) {
            useUp();
            if (refused(call(endpoint))) {
                return false;
            }
        }
        return true;
    }

    private void useUp() {
        boolean left = true;
        while (left) {
            left = take.getAsBoolean();
        }
    }

    private Response call(String endpoint) {
        String[] parts = endpoint.split(" ", 2);
        RequestSpecification request = given().header("Authorization", "Bearer " + token.get());
        if (parts[1].startsWith("/api/v2/")) {
            request.contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("AGTID", TestInstitutions.EDULIFE);
        } else {
            request.contentType("application/json").body("{}");
        }
        return request.request(parts[0], parts[1].replaceAll("\\{[^/}]+}", "1"));
    }

    private static boolean refused(Response answer) {
        return answer.statusCode() == 429
                || answer.statusCode() == 200 && answer.asString().contains("\"WE005\"");
    }
}
