package io.github.otpgate.monitoring;

/**
 * A PromQL expression of ours.
 *
 * @param where where it stands, for messages
 */
record Query(String where, String expression) {}
