package io.github.otpgate.testkit.rings.bad.application;

import io.github.otpgate.testkit.rings.bad.redis.RedisAdapter;

record KnowsAdapter(RedisAdapter adapter) {}
