package io.github.otpgate.testkit.rings.bad.domain;

import io.github.otpgate.contracts.token.TicketKeyRing;

record KnowsTokenFormat(TicketKeyRing keys) {}
