package io.github.otpgate.edge.institution;

/**
 * How much an institution may ask of one replica.
 *
 * @param requestsPerSecond the lasting rate
 * @param burst how many requests may come at once
 */
public record Limits(int requestsPerSecond, int burst) {}
