package io.github.otpgate.testkit.rings.bad.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;

class TellsTime {
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
