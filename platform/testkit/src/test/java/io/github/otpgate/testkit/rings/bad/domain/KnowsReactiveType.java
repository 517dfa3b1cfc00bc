package io.github.otpgate.testkit.rings.bad.domain;

import io.smallrye.mutiny.Uni;

interface KnowsReactiveType {
    Uni<String> later();
}
