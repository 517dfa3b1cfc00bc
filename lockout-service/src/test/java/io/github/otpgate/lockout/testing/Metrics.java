package io.github.otpgate.lockout.testing;

import static io.restassured.RestAssured.given;

/** What the service tells of itself. */
public final class Metrics {

    private Metrics() {}

    /** The sum over all labels. */
    public static double sum(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
