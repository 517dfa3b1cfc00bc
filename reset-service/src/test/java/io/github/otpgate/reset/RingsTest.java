package io.github.otpgate.reset;

import io.github.otpgate.testkit.RingRules;
import org.junit.jupiter.api.Test;

class RingsTest {

    @Test
    void arrowsPointInward() {
        RingRules.check("io.github.otpgate.reset");
    }
}
