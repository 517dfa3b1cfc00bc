package io.github.otpgate.testkit.app;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(SecondApplicationIT.SecondStart.class)
class SecondApplicationIT extends ApplicationContract {

    public static final class SecondStart implements QuarkusTestProfile {}
}
