package io.github.otpgate.edge.institution;

/**
 * How much an institution may ask of one replica.
 *
 * @param requestsPerSecond the lasting rate, at least 1
 * @param burst how many requests may come at once, at least 1
 */
public record Limits(int requestsPerSecond, int burst) {

    /** @throws IllegalArgumentException if one of them is less than 1 */
    public Limits {
        if (requestsPerSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("limitsPerReplica: expected requestsPerSecond and burst of at least 1");
        }
    }
}
