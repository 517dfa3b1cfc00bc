package io.github.otpgate.testkit.app;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(FirstApplicationIT.FirstStart.class)
class FirstApplicationIT extends ApplicationContract {

    public static final class FirstStart implements QuarkusTestProfile {}
}
