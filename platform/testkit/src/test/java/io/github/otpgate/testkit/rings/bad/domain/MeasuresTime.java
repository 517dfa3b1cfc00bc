package io.github.otpgate.testkit.rings.bad.domain;

class MeasuresTime {
    long now() {
        return System.nanoTime();
    }
}
