package io.github.otpgate.testkit.rings.good.device.domain;

import io.github.otpgate.testkit.rings.good.domain.Lock;

/** The domain of a feature may know the one of the whole service. */
public record Device(Lock lock) {}
