package io.github.otpgate.testkit.rings.bad.api;

import io.github.otpgate.testkit.rings.bad.redis.RedisAdapter;

public record KnowsRedisAdapter(RedisAdapter adapter) {}
