package io.github.otpgate.testkit.rings.bad.events;

import io.github.otpgate.testkit.rings.bad.api.KnowsRedisAdapter;

record KnowsApi(KnowsRedisAdapter resource) {}
