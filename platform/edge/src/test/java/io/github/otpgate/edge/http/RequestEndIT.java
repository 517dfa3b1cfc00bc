package io.github.otpgate.edge.http;

import io.github.otpgate.edge.app.EdgeFixture;
import io.github.otpgate.testkit.RequestEndContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
@WithTestResource(EdgeFixture.class)
class RequestEndIT extends RequestEndContract {

    @Override
    protected int port() {
        return RestAssured.port;
    }

    @Override
    protected String wirePath() {
        return "/api/v2/sample";
    }
}
