package io.github.otpgate.testkit.rings.bad.redis;

/** Nothing is wrong here. */
public class RedisAdapter {}
