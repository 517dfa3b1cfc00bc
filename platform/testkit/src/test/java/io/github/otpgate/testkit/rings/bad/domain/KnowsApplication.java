package io.github.otpgate.testkit.rings.bad.domain;

import io.github.otpgate.testkit.rings.bad.application.UseCase;

record KnowsApplication(UseCase useCase) {}
