package io.github.otpgate.registration;

import io.github.otpgate.testkit.RingRules;
import org.junit.jupiter.api.Test;

class RingsTest {

    @Test
    void arrowsPointInward() {
        RingRules.check("io.github.otpgate.registration");
    }
}
